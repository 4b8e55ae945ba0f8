import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
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
    createdAt: createdAt(),
  },
  (t) => [
    unique('notifications_once').on(t.memberId, t.cause),
    index('notifications_inbox').on(t.memberId, t.createdAt, t.id),
    index('notifications_unread')
      .on(t.memberId)
      .where(sql`read_at is null`),
    index('notifications_actor').on(t.actorId),
  ],
);
