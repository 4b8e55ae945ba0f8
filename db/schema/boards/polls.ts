import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { createdAt, moment, ref } from '../../columns';
import { members } from '../accounts';
import { threads } from '../boards';

/** A question with answers to choose from, in a thread. It stays as it was posted, so that nobody's answer changes its meaning. */
export const polls = pgTable(
  'polls',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    question: text().notNull(),
    kind: text().notNull(),
    /** In the order in which they were written; an answer names them by their place. */
    options: text().array().notNull(),
    /** When others see what was answered. */
    results: text().notNull().default('answered'),
    closesAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    check('polls_kind', sql`${t.kind} in ('single', 'multiple', 'ranked')`),
    check('polls_results', sql`${t.results} in ('always', 'answered', 'closed')`),
    check('polls_options', sql`cardinality(${t.options}) between 2 and 12`),
  ],
);

/** One member's answer to one poll: places of options, in order of preference where the poll ranks. */
export const pollAnswers = pgTable(
  'poll_answers',
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    choices: smallint().array().notNull(),
    changedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    index('poll_answers_member').on(t.memberId),
    check('poll_answers_choices', sql`cardinality(${t.choices}) between 1 and 12`),
  ],
);
