import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/** One notice to one member. `cause` is made from the event, so a fact delivered twice tells once. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    cause: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    actorId: ref().references(() => members.id),
    detail: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    readAt: moment(),
    /** When a letter told of it; a notice is in one letter at most. */
    mailedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('notifications_once').on(t.memberId, t.cause),
    index('notifications_inbox').on(t.memberId, t.createdAt, t.id),
    index('notifications_unread')
      .on(t.memberId)
      .where(sql`read_at is null`),
    index('notifications_actor').on(t.actorId),
    index('notifications_cause').on(t.cause),
    index('notifications_mailed')
      .on(t.memberId, t.mailedAt)
      .where(sql`mailed_at is not null`),
  ],
);

/**
 * What a member wants by mail. `letterKey` signs the links by which a letter is ended without signing in; it is made
 * with the first letter and opens nothing else.
 */
export const mailPreferences = pgTable('mail_preferences', {
  memberId: ref()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  replies: boolean().notNull().default(true),
  /** About the events that they come to: changes, a place that came free, the day before. */
  events: boolean().notNull().default(true),
  /** About articles of theirs, or that wait for them to be read. */
  articles: boolean().notNull().default(true),
  /** In which the brand asks something of them, such as to use what they wrote. */
  requests: boolean().notNull().default(true),
  /** About threads that grew from their reviews. */
  reviews: boolean().notNull().default(true),
  /** In which somebody of the team thanks them. */
  thanks: boolean().notNull().default(true),
  /** About rewards that they asked for. */
  rewards: boolean().notNull().default(true),
  /** About milestones, anniversaries and, where they entered one, their birthday. */
  milestones: boolean().notNull().default(true),
  letterKey: text().notNull(),
  createdAt: createdAt(),
});
