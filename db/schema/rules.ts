import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/**
 * A rule that the team has written about what is posted: what it looks at, what happens then, and what the author
 * reads. `test` has the shape of its kind (`app/features/rules/holding-rule.ts`).
 */
export const holdingRules = pgTable(
  'holding_rules',
  {
    id: id(),
    publicId: text().notNull().unique(),
    name: text().notNull(),
    kind: text().notNull(),
    test: jsonb().$type<Record<string, unknown>>().notNull(),
    effect: text().notNull(),
    /** What the author reads. */
    reason: text().notNull(),
    /** What it concerns: threads, replies, reviews. */
    concerns: text().array().notNull().default(['thread', 'reply', 'review']),
    /** The boards it concerns; none named means all. */
    boardIds: bigint({ mode: 'number' }).array().notNull().default([]),
    /** Members from this level on are not concerned; null concerns everybody but the team. */
    exemptFrom: smallint(),
    enabled: boolean().notNull().default(true),
    version: integer().notNull().default(1),
    /** Null for a rule that came with the house. */
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    changedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index('holding_rules_changed_by').on(t.changedBy),
    check(
      'holding_rules_kind',
      sql`${t.kind} in ('words', 'pattern', 'links', 'hosts', 'rate', 'repeats', 'newcomer')`,
    ),
    check('holding_rules_effect', sql`${t.effect} in ('hold', 'refuse', 'flag')`),
  ],
);

/** What a rule was in each of its versions, so that a post held last week says by what. */
export const holdingRuleVersions = pgTable(
  'holding_rule_versions',
  {
    ruleId: ref()
      .notNull()
      .references(() => holdingRules.id),
    version: integer().notNull(),
    /** The whole rule as it was then. */
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.version] }),
    index('holding_rule_versions_changed_by').on(t.changedBy),
  ],
);

/** Something that a rule met: which words of which post. Of what was refused only the meeting is kept. */
export const ruleHits = pgTable(
  'rule_hits',
  {
    id: id(),
    ruleId: ref()
      .notNull()
      .references(() => holdingRules.id),
    version: integer().notNull(),
    effect: text().notNull(),
    subjectKind: text().notNull(),
    /** Null where the words were refused, so that there is no post. */
    subjectId: ref(),
    /** The words that the rule met, for the team's eyes. */
    matched: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    index('rule_hits_subject').on(t.subjectKind, t.subjectId, t.id),
    index('rule_hits_rule').on(t.ruleId, t.createdAt),
    check('rule_hits_subject_kind', sql`${t.subjectKind} in ('thread', 'reply', 'review')`),
    check('rule_hits_effect', sql`${t.effect} in ('hold', 'refuse', 'flag')`),
  ],
);

/**
 * The print of a text that was posted, by which the same or nearly the same words are known again. It tells nothing
 * of the words, and is forgotten after a week.
 */
export const textPrints = pgTable(
  'text_prints',
  {
    id: id(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    authorId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** Equal for texts that are equal but for case, accents and look-alike letters. */
    exact: text().notNull(),
    /** Texts that are nearly the same have at least one of these in common. */
    bands: text().array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('text_prints_exact').on(t.exact, t.createdAt),
    index('text_prints_bands').using('gin', t.bands),
    index('text_prints_author').on(t.authorId),
    index('text_prints_age').on(t.createdAt),
  ],
);

/**
 * What a rule would have met in the last month, counted for one viewer. It names posts by their keys only, so that
 * nothing of what they said outlives them here.
 */
export const ruleTrials = pgTable(
  'rule_trials',
  {
    id: id(),
    publicId: text().notNull().unique(),
    askedBy: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** The rule that was tried, when it is one that has been saved. */
    ruleId: ref().references(() => holdingRules.id),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** How many posts there are to read, and how many have been. */
    total: integer().notNull(),
    read: integer().notNull().default(0),
    met: integer().notNull().default(0),
    /** Of those that it met: what has become of them. */
    stillPublic: integer().notNull().default(0),
    removed: integer().notNull().default(0),
    sample: jsonb().$type<Array<{ kind: string; id: number }>>().notNull().default([]),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('rule_trials_asked_by').on(t.askedBy, t.id),
    index('rule_trials_rule').on(t.ruleId, t.askedBy, t.id),
    index('rule_trials_age').on(t.createdAt),
  ],
);

/** What a level lets its members do, where the team has set it; else it is as the house has it (app/policy/rights.ts). */
export const levelRights = pgTable(
  'level_rights',
  {
    name: text().notNull(),
    rank: smallint().notNull(),
    /** Yes is 1, no is 0; of numbers the number. */
    value: integer().notNull(),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    changedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.name, t.rank] }),
    index('level_rights_changed_by').on(t.changedBy),
    check('level_rights_rank', sql`${t.rank} between 1 and 5`),
    check(
      'level_rights_name',
      sql`${t.name} in ('links', 'pictures', 'vote', 'tags', 'pastNewcomer', 'mentions', 'editHours')`,
    ),
    check('level_rights_value', sql`${t.value} between 0 and 100000`),
  ],
);
