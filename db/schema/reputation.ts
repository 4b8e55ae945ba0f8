import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  type AnyPgColumn,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, occurredAt, ref } from '../columns';
import { members } from './accounts';

/**
 * What an act is worth, by version. A change is a new version with its author and why; entries keep the one they were
 * made under. Of the versions that are for a moment, the latest counts.
 */
export const pointRules = pgTable(
  'point_rules',
  {
    rule: text().notNull(),
    version: smallint().notNull(),
    /** What it is about: one of `pointActs` (app/features/reputation/point-act.ts). */
    act: text().notNull(),
    /** `PointConditions` of the same room; what is left out asks for nothing. */
    conditions: jsonb().notNull().default({}),
    points: integer().notNull(),
    /** Points that one member can get by this rule in a day (UTC); null means no cap. */
    dailyCap: integer(),
    /** Awards from one giver to one receiver by this rule in a day (UTC); null means no cap. */
    pairCap: integer(),
    /** Minutes between two awards of one member by this rule; null means none. */
    coolDown: integer(),
    enabled: boolean().notNull().default(true),
    sentence: text().notNull(),
    /** The facts that it is for: those of this moment and later; null for all. */
    effectiveFrom: moment(),
    /** Null for the rules of a new house. */
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    why: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.rule, t.version] }), index('point_rules_changed_by').on(t.changedBy)],
);

/**
 * The ledger. Rows are only ever added: triggers refuse update, delete and truncate (db/functions/append-only.sql).
 *
 * A cause awards once per rule and turn; the turn rises only after a reversal, so accept, unaccept and accept again
 * nets one award. Capped and held awards are rows too, with zero points and their reason.
 */
export const pointEntries = pgTable(
  'point_entries',
  {
    id: id(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    rule: text().notNull(),
    ruleVersion: smallint().notNull(),
    causeKind: text().notNull(),
    causeId: text().notNull(),
    turn: smallint().notNull().default(1),
    points: integer().notNull(),
    state: text().notNull(),
    /** Why nothing was awarded: 'daily-cap', 'pair-cap'; null for plain awards. */
    reason: text(),
    reversesId: ref().unique(),
    /** Whose act gave the points, when it is known. */
    giverId: ref().references(() => members.id),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    /** The board that its thread stood in. No key of another table: the ledger outlives a board. */
    boardId: ref(),
    /** The thread, or the product of a review, that it was earned in; null for older entries. No key, for the same reason. */
    placeId: ref(),
    /** What it says about giver and member, when rings are looked for: app/features/reputation/fairness/telling-award.ts. */
    telling: real().notNull().default(1),
    /** The change of a rule by which old facts were counted anew, when it was one. */
    changeId: ref().references((): AnyPgColumn => pointRuleChanges.id),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index('point_entries_change').on(t.changeId, t.memberId),
    // An award or its refusal, once per turn; the row that takes it back has `reverses_id`, unique by itself.
    uniqueIndex('point_entries_once')
      .on(t.causeKind, t.causeId, t.rule, t.turn)
      .where(sql`state <> 'reversal'`),
    index('point_entries_statement').on(t.memberId, t.occurredAt, t.id),
    index('point_entries_recent').on(t.occurredAt),
    index('point_entries_pair').on(t.memberId, t.giverId, t.rule, t.occurredAt),
    index('point_entries_giver').on(t.giverId, t.placeId),
    index('point_entries_board')
      .on(t.boardId, t.occurredAt)
      .where(sql`board_id is not null`),
    index('point_entries_subject').on(t.subjectKind, t.subjectId),
    check('point_entries_state', sql`${t.state} in ('awarded', 'capped', 'held', 'spent', 'reversal')`),
    check('point_entries_reversal', sql`(${t.state} = 'reversal') = (${t.reversesId} is not null)`),
    check('point_entries_spent', sql`${t.state} <> 'spent' or ${t.points} < 0`),
    check('point_entries_nothing', sql`${t.state} not in ('capped', 'held') or ${t.points} = 0`),
  ],
);

/**
 * A change of a rule: first looked at, then saved or dropped, and perhaps taken back. One that counts old facts anew goes
 * through the members in the order of their keys, some at a time, and `cursor` says how far it is.
 */
export const pointRuleChanges = pgTable(
  'point_rule_changes',
  {
    id: id(),
    publicId: text().notNull().unique(),
    rule: text().notNull(),
    /** The rule as it is to become: `RuleContent` of the reputation room. */
    content: jsonb().notNull(),
    /** The version that it was made from; 0 for a rule that is new. */
    baseVersion: smallint().notNull(),
    /** The version that it was saved as. */
    version: smallint(),
    /** The day from whose beginning (UTC) old facts are counted anew; null for from now on. */
    since: date({ mode: 'string' }),
    why: text().notNull(),
    state: text().notNull(),
    cursor: ref().notNull().default(0),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    undoneBy: ref().references(() => members.id, { onDelete: 'set null' }),
    savedAt: moment(),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('point_rule_changes_rule').on(t.rule, t.id),
    index('point_rule_changes_changed_by').on(t.changedBy),
    index('point_rule_changes_undone_by').on(t.undoneBy),
    // One at a time is carried out: two would count each other's entries.
    uniqueIndex('point_rule_changes_under_way')
      .on(t.rule)
      .where(sql`state in ('saving', 'undoing')`),
    check(
      'point_rule_changes_state',
      sql`${t.state} in ('looking', 'looked', 'dropped', 'saving', 'saved', 'undoing', 'undone')`,
    ),
  ],
);

/** Whom a change of a rule moves: what was worked out before it was saved, and what came of it. */
export const pointRuleMoves = pgTable(
  'point_rule_moves',
  {
    changeId: ref()
      .notNull()
      .references(() => pointRuleChanges.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** The balance before. */
    before: integer().notNull(),
    planned: integer().notNull(),
    moved: integer(),
    undone: integer(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.memberId] }),
    index('point_rule_moves_member').on(t.memberId),
    index('point_rule_moves_most').on(t.changeId, sql`abs(planned) desc`, t.memberId),
  ],
);

/**
 * The sums of a member's entries, kept beside the ledger and proven by `vouch recount`. The balance, which is what can be
 * spent, is the sum of all entries: `points - spent`. Levels and lists look at what was earned alone.
 */
export const balances = pgTable(
  'balances',
  {
    memberId: ref()
      .primaryKey()
      .references(() => members.id),
    /** What was earned: all entries but those of rewards. */
    points: integer().notNull().default(0),
    /** What rewards have taken and not given back. */
    spent: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index('balances_points').on(t.points, t.memberId), check('balances_spent', sql`${t.spent} >= 0`)],
);

/** What each rule has given a member, without what was spent: the receipt of their points. */
export const pointSums = pgTable(
  'point_sums',
  {
    memberId: ref()
      .notNull()
      .references(() => members.id),
    rule: text().notNull(),
    points: integer().notNull().default(0),
    /** Awards that stand: those that were taken back count no more. */
    awards: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.rule] })],
);

/** What a member earned on one day (UTC), without what was spent: what leaderboards of a period add up. */
export const pointDays = pgTable(
  'point_days',
  {
    day: date({ mode: 'string' }).notNull(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    points: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.day, t.memberId] }), index('point_days_member').on(t.memberId, t.day)],
);
