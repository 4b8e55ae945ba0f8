import { check, index, integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/** The latest score of a member: terms in thousandths of a point, which add up to `score` exactly. */
export const advocateScores = pgTable(
  'advocate_scores',
  {
    memberId: ref()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    score: integer().notNull(),
    terms: jsonb().$type<Record<string, number>>().notNull(),
    formulaVersion: smallint().notNull(),
    stage: text().notNull(),
    lastActAt: moment(),
    asOf: moment().notNull(),
    computedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index('advocate_scores_rank').on(t.score, t.memberId),
    index('advocate_scores_stage').on(t.stage, t.score, t.memberId),
    check(
      'advocate_scores_stage_known',
      sql`${t.stage} in ('new', 'active', 'helper', 'advocate', 'lapsing', 'lapsed')`,
    ),
  ],
);

/** Each file of people that left the house: who took it, why, with which filter, and how many were left out. */
export const exportLog = pgTable(
  'export_log',
  {
    id: id(),
    publicId: text().notNull().unique(),
    actorId: ref()
      .notNull()
      .references(() => members.id),
    kind: text().notNull(),
    purpose: text().notNull(),
    filter: jsonb().$type<Record<string, string>>().notNull(),
    includedCount: integer().notNull(),
    excluded: jsonb().$type<Record<string, number>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('export_log_newest').on(t.createdAt, t.id), index('export_log_actor').on(t.actorId)],
);
