import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { addedPublicId, createdAt, id, moment, occurredAt, ref } from '../columns';
import { members } from './accounts';

/**
 * What a badge takes, by version: first looked at, then saved or dropped. Grants keep the version that they were made
 * under. What stands here goes before the badges of a new house (app/features/badges/house-badges.ts).
 */
export const badgeRules = pgTable(
  'badge_rules',
  {
    id: id(),
    publicId: text().notNull().unique(),
    badge: text().notNull(),
    /** The version that it was made from; 0 for a badge that is new. */
    baseVersion: smallint().notNull(),
    /** The version that it was saved as; null before, and for what was dropped. */
    version: smallint(),
    /** `BadgeContent` of the badges room. */
    content: jsonb().notNull(),
    /** Whether acts from before it was saved count for it as well. */
    countsPast: boolean().notNull(),
    /** The acts that count for it: those of this moment and later; null for all. */
    since: moment(),
    why: text().notNull(),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    savedAt: moment(),
    droppedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('badge_rules_version').on(t.badge, t.version),
    index('badge_rules_changed_by').on(t.changedBy),
  ],
);

/** A badge that somebody was given, with the acts that earned it. */
export const badgeGrants = pgTable(
  'badge_grants',
  {
    id: id(),
    publicId: addedPublicId(),
    badge: text().notNull(),
    /** Null for one that was given by hand. */
    ruleVersion: smallint().default(1),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    /** The act by which it was earned in the end. */
    causeKind: text().notNull(),
    causeId: text().notNull(),
    /** Every act that counted, as `EarningAct` of the badges room, in their order. */
    evidence: jsonb().notNull().default([]),
    /** Who gave it by hand and what they said; null for one that its rule gave. */
    givenBy: ref().references(() => members.id),
    givenFor: text(),
    /** When its member chose to share it; null while they do not. */
    sharedAt: moment(),
    revokedAt: moment(),
    revokedBy: ref().references(() => members.id),
    revokeReason: text(),
    /** What its member says against that, once, and what the team answered. */
    contestWords: text(),
    contestedAt: moment(),
    answeredBy: ref().references(() => members.id),
    answeredAt: moment(),
    answer: text(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    // One that was taken away does not stand in the way of earning it anew, by other acts.
    uniqueIndex('badge_grants_held')
      .on(t.badge, t.memberId)
      .where(sql`revoked_at is null`),
    uniqueIndex('badge_grants_act').on(t.memberId, t.badge, t.causeKind, t.causeId),
    index('badge_grants_member').on(t.memberId, t.occurredAt),
    index('badge_grants_given_by').on(t.givenBy),
    index('badge_grants_revoked_by').on(t.revokedBy),
    index('badge_grants_answered_by').on(t.answeredBy),
    check('badge_grants_by_hand', sql`(${t.givenBy} is null) = (${t.givenFor} is null)`),
    check('badge_grants_contested', sql`(${t.contestedAt} is null) = (${t.contestWords} is null)`),
    check('badge_grants_answered', sql`(${t.answeredAt} is null) = (${t.answer} is null)`),
    index('badge_grants_badge').on(t.badge, t.occurredAt, t.id),
  ],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * The picture of a badge that its member shares, drawn once. It bears a name, so it lies here, where erasing reaches it,
 * and is drawn anew when what stands on it has changed.
 */
export const badgeCards = pgTable('badge_cards', {
  grantId: ref()
    .primaryKey()
    .references(() => badgeGrants.id, { onDelete: 'cascade' }),
  /** The words that stand on it. */
  madeOf: text().notNull(),
  picture: bytea().notNull(),
  createdAt: createdAt(),
});
