import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { addedPublicId, createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/** One thing to decide: something flagged or held. At most one is open for a subject; an appeal is one beside it. */
export const queueItems = pgTable(
  'queue_items',
  {
    id: id(),
    publicId: text().notNull().unique(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    /** Why it is here: a key of `causeWords` (app/features/moderation/queue-item.ts). */
    cause: text().notNull(),
    state: text().notNull().default('open'),
    /** Who has taken it, so that two people do not read the same. Anybody may still decide it. */
    assigneeId: ref().references(() => members.id),
    assignedAt: moment(),
    openedAt: moment().notNull().defaultNow(),
    /** False once the time that an appeal was promised is over: then it stands before everything else. */
    inTime: boolean().notNull().default(true),
    decidedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('queue_items_one_open')
      .on(t.subjectKind, t.subjectId)
      .where(sql`state = 'open' and cause <> 'appeal'`),
    index('queue_items_waiting')
      .on(t.inTime, t.openedAt, t.id)
      .where(sql`state = 'open'`),
    index('queue_items_decided')
      .on(t.decidedAt, t.id)
      .where(sql`state <> 'open'`),
    index('queue_items_assignee').on(t.assigneeId),
    // Lapsed: the time to object ran out, and nobody decided. Withdrawn: its author took it back before anybody decided.
    check('queue_items_state', sql`${t.state} in ('open', 'decided', 'lapsed', 'withdrawn')`),
    check('queue_items_subject', sql`${t.subjectKind} in ('thread', 'reply', 'review', 'member')`),
  ],
);

/** What moderators tell each other about an item. Its author never reads it; erasing whoever wrote it takes it along. */
export const queueNotes = pgTable(
  'queue_notes',
  {
    id: id(),
    itemId: ref()
      .notNull()
      .references(() => queueItems.id, { onDelete: 'cascade' }),
    writerId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('queue_notes_item').on(t.itemId, t.id), index('queue_notes_writer').on(t.writerId)],
);

/** How long an item of a cause may wait. A cause without a row has the default of the house. */
export const queueTargets = pgTable(
  'queue_targets',
  {
    cause: text().primaryKey(),
    hours: smallint().notNull(),
    updatedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [check('queue_targets_hours', sql`${t.hours} between 1 and 720`)],
);

/** A member's word that something is wrong, with a listed reason. */
export const flags = pgTable(
  'flags',
  {
    id: id(),
    itemId: ref()
      .notNull()
      .references(() => queueItems.id),
    reporterId: ref()
      .notNull()
      .references(() => members.id),
    reason: text().notNull(),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    unique('flags_once').on(t.itemId, t.reporterId),
    index('flags_reporter').on(t.reporterId, t.createdAt),
    check(
      'flags_reason',
      sql`${t.reason} in ('spam', 'abuse', 'off-topic', 'private-data', 'fake-review', 'other')`,
    ),
  ],
);

/** What a moderator decided and what the author was told. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    publicId: addedPublicId(),
    itemId: ref()
      .notNull()
      .unique()
      .references(() => queueItems.id),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    authorId: ref().references(() => members.id),
    decision: text().notNull(),
    reason: text().notNull(),
    noteToAuthor: text().notNull().default(''),
    /** The secret part of the address under which its author appeals without signing in; the letter alone tells it. */
    appealKey: text()
      .notNull()
      .unique()
      .default(sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`),
    moderatorId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('decisions_author').on(t.authorId, t.createdAt),
    index('decisions_subject').on(t.subjectKind, t.subjectId),
    index('decisions_moderator').on(t.moderatorId),
    check(
      'decisions_decision',
      sql`${t.decision} in ('keep', 'hide', 'lock', 'warn', 'silence', 'suspend', 'uphold', 'overturn')`,
    ),
  ],
);

/** A warning, a silence or a suspension with its end. Lifted early it says by whom and why. */
export const sanctions = pgTable(
  'sanctions',
  {
    id: id(),
    publicId: addedPublicId(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    kind: text().notNull(),
    decisionId: ref()
      .notNull()
      .references(() => decisions.id),
    endsAt: moment(),
    liftedAt: moment(),
    liftedBy: ref().references(() => members.id),
    liftReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('sanctions_member').on(t.memberId, t.createdAt),
    index('sanctions_decision').on(t.decisionId),
    index('sanctions_lifted_by').on(t.liftedBy),
    check('sanctions_kind', sql`${t.kind} in ('warning', 'silence', 'suspension')`),
  ],
);

/**
 * A member's word against a decision, once for each: it waits in the queue as an item of its own. Or against it that their
 * review waits, before anybody decided: then it belongs to the item that is open about that.
 */
export const appeals = pgTable(
  'appeals',
  {
    id: id(),
    decisionId: ref()
      .unique()
      .references(() => decisions.id),
    itemId: ref()
      .notNull()
      .unique()
      .references(() => queueItems.id),
    words: text().notNull(),
    /**
     * Null while it waits. Unanswered: nobody looked in the promised time, and the review appeared. Withdrawn: its author
     * took the review back, so that there is nothing left to answer.
     */
    outcome: text(),
    /** The time that its author was promised, kept with it, so that a later change of the setting cannot move it. */
    answerBy: moment()
      .notNull()
      .default(sql`now() + interval '3 days'`),
    /** When the clock found it unanswered and told the team. */
    overdueAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('appeals_due')
      .on(t.answerBy, t.id)
      .where(sql`overdue_at is null and (outcome is null or outcome = 'unanswered')`),
    check('appeals_outcome', sql`${t.outcome} in ('upheld', 'overturned', 'unanswered', 'withdrawn')`),
  ],
);

/**
 * Who did what to whom with rights above a member's. Only ever added to (db/functions/append-only.sql);
 * holds ids and small facts, never text or secrets, so that it can stay when people leave.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    actorId: ref().references(() => members.id),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: ref(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    index('audit_entries_newest').on(t.createdAt, t.id),
    // By the beginning of their names: rare acts are what somebody looks for in a long log.
    index('audit_entries_action').on(t.action.op('text_pattern_ops'), t.createdAt, t.id),
    index('audit_entries_actor').on(t.actorId, t.createdAt),
    index('audit_entries_subject').on(t.subjectKind, t.subjectId),
  ],
);
