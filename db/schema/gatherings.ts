import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, moment, ref } from '../columns';
import { members } from './accounts';
import { threads } from './boards';

/** When and where of a thread that is an event. Its row is the queue for the last place: whoever answers locks it first. */
export const gatherings = pgTable(
  'gatherings',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    /** The zone whose clocks it is held by, as the IANA names it. */
    zone: text().notNull(),
    place: text().notNull().default(''),
    link: text().notNull().default(''),
    /** How many can come; null for as many as want. */
    seats: integer(),
    /** Rises with every change, so that calendars know which of two files is the newer one. */
    sequence: integer().notNull().default(0),
    changedAt: moment().notNull().defaultNow(),
    cancelledAt: moment(),
    cancelNote: text().notNull().default(''),
    remindedAt: moment(),
    /** The thread in which those who were there go on talking. */
    followUpId: ref().references(() => threads.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    index('gatherings_coming')
      .on(t.startsAt, t.threadId)
      .where(sql`cancelled_at is null`),
    index('gatherings_to_remind')
      .on(t.startsAt)
      .where(sql`cancelled_at is null and reminded_at is null`),
    uniqueIndex('gatherings_follow_up').on(t.followUpId),
    check('gatherings_span', sql`${t.endsAt} > ${t.startsAt}`),
    check('gatherings_somewhere', sql`${t.place} <> '' or ${t.link} <> ''`),
    check('gatherings_seats', sql`${t.seats} between 1 and 100000`),
  ],
);

/** What one member has said to one event. Who waits moves up by `turn`. */
export const attendances = pgTable(
  'attendances',
  {
    threadId: ref()
      .notNull()
      .references(() => gatherings.threadId, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    answer: text().notNull(),
    /** In which order people asked for a place. */
    turn: integer().notNull(),
    answeredAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    index('attendances_order').on(t.threadId, t.answer, t.turn),
    index('attendances_member').on(t.memberId, t.answer),
    check('attendances_answer', sql`${t.answer} in ('coming', 'waiting', 'declined')`),
  ],
);
