import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, occurredAt, ref } from '../columns';

/** What happened, in order: ids and small facts, never words or addresses, because the log stays. */
export const events = pgTable(
  'events',
  {
    id: id(),
    kind: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    actorId: ref(),
    payload: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [index('events_subject').on(t.subjectKind, t.subjectId), index('events_kind').on(t.kind, t.id)],
);

/** Which listener has already let an event take effect: delivery is at least once, the effect once. */
export const listenerEffects = pgTable(
  'listener_effects',
  {
    listener: text().notNull(),
    eventId: ref()
      .notNull()
      .references(() => events.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.listener, t.eventId] }), index('listener_effects_event').on(t.eventId)],
);
