import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../../columns';
import { members } from '../accounts';
import { boards } from '../boards';

/**
 * Something that members can try to do within a time: n of an act that is a fact already. No act is about a review: what
 * is given for a review, however little, makes it a rewarded one.
 */
export const challenges = pgTable(
  'challenges',
  {
    id: id(),
    publicId: text().notNull().unique(),
    title: text().notNull(),
    words: text().notNull().default(''),
    act: text().notNull(),
    needed: smallint().notNull(),
    /** Whether everybody takes part, or whoever has joined. */
    joining: text().notNull(),
    points: integer().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    state: text().notNull().default('draft'),
    /** When it was counted for the last time, after its end: what stands then stands. */
    settledAt: moment(),
    madeBy: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('challenges_list').on(t.state, t.endsAt, t.id),
    index('challenges_unsettled')
      .on(t.startsAt)
      .where(sql`state = 'open' and settled_at is null`),
    index('challenges_made_by').on(t.madeBy),
    check('challenges_act', sql`${t.act} in ('answer-accepted', 'answer-chosen', 'board-posted-in')`),
    check('challenges_joining', sql`${t.joining} in ('everybody', 'joined')`),
    check('challenges_state', sql`${t.state} in ('draft', 'open')`),
    check('challenges_needed', sql`${t.needed} > 0`),
    check('challenges_points', sql`${t.points} >= 0`),
    check('challenges_time', sql`${t.startsAt} < ${t.endsAt}`),
  ],
);

/** The m boards of an "n of m" card; none where every open board counts. */
export const challengeBoards = pgTable(
  'challenge_boards',
  {
    challengeId: ref()
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    boardId: ref()
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.boardId] }), index('challenge_boards_board').on(t.boardId)],
);

/** Who takes part where one has to join. */
export const challengeJoins = pgTable(
  'challenge_joins',
  {
    challengeId: ref()
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.memberId] }),
    index('challenge_joins_member').on(t.memberId),
  ],
);

/** Who has done it. While it runs it can be undone with an act that is taken back, and done again. */
export const challengeFinishes = pgTable(
  'challenge_finishes',
  {
    id: id(),
    challengeId: ref()
      .notNull()
      .references(() => challenges.id),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    finishedAt: moment().notNull(),
    undoneAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('challenge_finishes_once').on(t.challengeId, t.memberId),
    index('challenge_finishes_member').on(t.memberId, t.finishedAt),
  ],
);
