import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../../columns';
import { members } from '../accounts';

/**
 * How many awards stand from one giver to one receiver by one rule in one month (UTC): the vote graph, kept beside the
 * ledger by a trigger (db/functions/award-pairs.sql) and proven by `vouch recount`. Capped and held awards count: what
 * two people do for each other is the same whether it gave points or not.
 */
export const awardPairs = pgTable(
  'award_pairs',
  {
    receiverId: ref()
      .notNull()
      .references(() => members.id),
    giverId: ref()
      .notNull()
      .references(() => members.id),
    rule: text().notNull(),
    /** The first day of the month. */
    month: date({ mode: 'string' }).notNull(),
    awards: integer().notNull(),
    /** The same by what each says: app/features/reputation/fairness/telling-award.ts. */
    telling: doublePrecision().notNull().default(0),
    /** The search for rings looks again at those alone whose pairs changed. */
    changedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.receiverId, t.giverId, t.rule, t.month] }),
    index('award_pairs_giver').on(t.giverId, t.month),
    index('award_pairs_changed').on(t.changedAt),
  ],
);

/**
 * Accounts that mostly lift each other, as the search found them or the team left them. While a pattern is open or
 * confirmed, what its accounts give each other is held; once it is released the same accounts are not held again for it.
 */
export const awardPatterns = pgTable(
  'award_patterns',
  {
    id: id(),
    publicId: text().notNull().unique(),
    state: text().notNull().default('open'),
    /** The first month whose awards are held. */
    since: date({ mode: 'string' }).notNull(),
    /** What was measured when it was found last: see app/features/reputation/fairness/beyond-chance.ts. */
    internal: doublePrecision().notNull(),
    received: doublePrecision().notNull(),
    given: doublePrecision().notNull(),
    total: doublePrecision().notNull(),
    /** Accounts that gave or received anything in the window; 0 where it was not noted yet. */
    people: integer().notNull().default(0),
    /** Of its accounts, how many used a browser that another of them had used in the month before. */
    alike: integer().notNull().default(0),
    /** How its awards are counted: see app/features/reputation/fairness/award-counting.ts. */
    counting: text().notNull().default('telling'),
    foundAt: moment().notNull().defaultNow(),
    decidedBy: ref().references(() => members.id),
    decidedAt: moment(),
    /** What its members read about the decision. */
    reason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('award_patterns_waiting')
      .on(t.foundAt, t.id)
      .where(sql`state = 'open'`),
    index('award_patterns_decided')
      .on(t.decidedAt, t.id)
      .where(sql`state <> 'open'`),
    index('award_patterns_decided_by').on(t.decidedBy),
    check('award_patterns_counting', sql`${t.counting} in ('telling', 'every')`),
    check('award_patterns_state', sql`${t.state} in ('open', 'confirmed', 'released')`),
    check(
      'award_patterns_decision',
      sql`(${t.state} = 'open') or (${t.decidedAt} is not null and ${t.reason} is not null)`,
    ),
  ],
);

/** The part of a pattern that one member knows of: their own held awards, told once, which they may contest in words. */
export const awardHolds = pgTable(
  'award_holds',
  {
    id: id(),
    publicId: text().notNull().unique(),
    patternId: ref()
      .notNull()
      .references(() => awardPatterns.id),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    /** When the one notice was sent; null while nothing of theirs is held. */
    toldAt: moment(),
    contestWords: text(),
    contestedAt: moment(),
    /** Set when the team released this member alone: what they gave and got in the pattern counts again. */
    releasedAt: moment(),
    releasedBy: ref().references(() => members.id),
    /** What the member reads about it. */
    releaseReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('award_holds_once').on(t.patternId, t.memberId),
    index('award_holds_member').on(t.memberId, t.createdAt),
    index('award_holds_released_by').on(t.releasedBy),
    check('award_holds_released', sql`(${t.releasedAt} is null) = (${t.releaseReason} is null)`),
  ],
);

/**
 * What one account voted within minutes, where a pattern is that and not a ring: the account, the time, and the figures by
 * which it was far more than people here give. Only these votes are held.
 */
export const voteBursts = pgTable(
  'vote_bursts',
  {
    patternId: ref()
      .primaryKey()
      .references(() => awardPatterns.id),
    voterId: ref()
      .notNull()
      .references(() => members.id),
    fromAt: moment().notNull(),
    untilAt: moment().notNull(),
    votes: integer().notNull(),
    /** What 99 of 100 bursts of everybody else stayed within, and how many bursts those were. */
    usual: integer().notNull(),
    compared: integer().notNull(),
    /** Whether the account had used a browser that one of those who got the votes had used in the month before. */
    sharesBrowser: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index('vote_bursts_voter').on(t.voterId, t.untilAt),
    check('vote_bursts_in_order', sql`${t.fromAt} <= ${t.untilAt}`),
  ],
);

/**
 * From which browsers an account wrote or voted in the last month: a keyed hash of a random name in a cookie, the same that
 * reviews keep. A hint for a hold and never a reason by itself; nothing else of the browser is kept, and the clock forgets it.
 */
export const memberBrowsers = pgTable(
  'member_browsers',
  {
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    untilAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.device] }),
    index('member_browsers_device').on(t.device),
    index('member_browsers_until').on(t.untilAt),
  ],
);
