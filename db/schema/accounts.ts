import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { citext, createdAt, id, moment, ref } from '../columns';

/**
 * A person of the community.
 *
 * Imported people have no address and no password until they claim their words; `importSource` and `importRef`
 * make a repeated import find them again. Names and addresses live here alone so that erasure has one place to go.
 */
export const members = pgTable(
  'members',
  {
    id: id(),
    publicId: text().notNull().unique(),
    handle: citext().notNull().unique(),
    displayName: text().notNull(),
    bio: text().notNull().default(''),
    email: citext().unique(),
    emailVerifiedAt: moment(),
    passwordHash: text(),
    role: text().notNull().default('member'),
    state: text().notNull().default('active'),
    suspendedUntil: moment(),
    /** Until when this person may read but not write. */
    silencedUntil: moment(),
    joinedAt: moment().notNull().defaultNow(),
    onLeaderboard: boolean().notNull().default(true),
    inScoring: boolean().notNull().default(true),
    isDemo: boolean().notNull().default(false),
    importSource: text(),
    importRef: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('members_import').on(t.importSource, t.importRef),
    check('members_role', sql`${t.role} in ('member', 'moderator', 'marketer', 'admin')`),
    check('members_state', sql`${t.state} in ('active', 'suspended', 'imported', 'erased')`),
    index('members_joined').on(t.joinedAt, t.id),
  ],
);

/**
 * A role that somebody was given, and why. The reason is an admin's free text about a person, so it stands here, where
 * erasure reaches it; the audit log holds the act alone.
 */
export const roleChanges = pgTable(
  'role_changes',
  {
    id: id(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** Null for the operator at the console. */
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    fromRole: text().notNull(),
    toRole: text().notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('role_changes_member').on(t.memberId, t.id), index('role_changes_by').on(t.changedBy)],
);

/** A signed-in browser. The key is the SHA-256 of the secret in the cookie, so a stolen table opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_member').on(t.memberId), index('sessions_expiry').on(t.expiresAt)],
);

/** A link sent by mail: bound to one purpose, usable once, kept as a hash only. */
export const accountTokens = pgTable(
  'account_tokens',
  {
    id: id(),
    purpose: text().notNull(),
    tokenHash: text().notNull().unique(),
    memberId: ref().references(() => members.id, { onDelete: 'cascade' }),
    email: citext(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('account_tokens_member').on(t.memberId, t.purpose),
    check('account_tokens_purpose', sql`${t.purpose} in ('verify-email', 'reset-password', 'set-up')`),
  ],
);

/** Counters of the rate limiter, in the shape its library expects. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: ref(),
  createdAt: createdAt(),
});
