import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { uploads } from './writing';

/**
 * What points can be spent on. There is no column by which a reward could hang on a review, a testimonial or stars, and
 * there must never be one: a reward asks for points alone.
 */
export const rewards = pgTable(
  'rewards',
  {
    id: id(),
    publicId: text().notNull().unique(),
    title: text().notNull(),
    words: text().notNull().default(''),
    /** In points. */
    cost: integer().notNull(),
    /** How many there are in all; null where they do not run out. For codes, how many were handed in. */
    stock: integer(),
    /** How many are taken: asked for, on their way or sent. The check below is the last word on overselling. */
    taken: integer().notNull().default(0),
    /** How many one member can have; null for any number. */
    perMember: smallint(),
    /** Who may redeem it, as a set of people (app/policy/audience.ts). */
    offeredTo: text().notNull().default('members'),
    opensAt: moment(),
    closesAt: moment(),
    delivery: text().notNull(),
    needsApproval: boolean().notNull().default(false),
    /** For how many days it can be used once it was sent; null for ever. */
    goodDays: smallint(),
    pictureId: ref().references(() => uploads.id),
    pictureWords: text().notNull().default(''),
    /** Where the order goes, and what it is signed with: as the Standard Webhooks say. */
    hookUrl: text(),
    hookSecret: text(),
    /** What the shop is to book, and how much of it. */
    gift: text(),
    worth: text().notNull().default(''),
    state: text().notNull().default('draft'),
    madeBy: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('rewards_catalogue').on(t.state, t.cost, t.id),
    index('rewards_picture').on(t.pictureId),
    index('rewards_made_by').on(t.madeBy),
    check('rewards_cost', sql`${t.cost} > 0`),
    check('rewards_taken', sql`${t.taken} >= 0 and (${t.stock} is null or ${t.taken} <= ${t.stock})`),
    check('rewards_per_member', sql`${t.perMember} is null or ${t.perMember} > 0`),
    check('rewards_good_days', sql`${t.goodDays} is null or ${t.goodDays} > 0`),
    check('rewards_state', sql`${t.state} in ('draft', 'open', 'closed')`),
    check('rewards_delivery', sql`${t.delivery} in ('hand', 'codes', 'hook')`),
    check(
      'rewards_hook',
      sql`(${t.delivery} = 'hook') = (${t.hookUrl} is not null and ${t.hookSecret} is not null and ${t.gift} is not null)`,
    ),
    check('rewards_codes', sql`${t.delivery} <> 'codes' or ${t.stock} is not null`),
  ],
);

/** Something of a reward for one member, bought with points. What it was called and cost then stands here. */
export const redemptions = pgTable(
  'redemptions',
  {
    id: id(),
    /** Made with the form: the same form sent twice is one redemption. */
    publicId: text().notNull().unique(),
    rewardId: ref()
      .notNull()
      .references(() => rewards.id),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    title: text().notNull(),
    cost: integer().notNull(),
    state: text().notNull(),
    /** When they let the shop have their mail address for this one, if it needs it. */
    mailLentAt: moment(),
    decidedBy: ref().references(() => members.id),
    decidedAt: moment(),
    /** Why it was declined, or what the team says with it. The member reads it. */
    note: text().notNull().default(''),
    /** What the member uses it by, when it is a code. */
    code: text(),
    sentAt: moment(),
    endsAt: moment(),
    remindedAt: moment(),
    /** How often the shop was told, and what it came to last. */
    tries: smallint().notNull().default(0),
    problem: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('redemptions_member').on(t.memberId, t.createdAt, t.id),
    index('redemptions_of_member').on(t.rewardId, t.memberId),
    index('redemptions_queue').on(t.state, t.createdAt, t.id),
    index('redemptions_recent').on(t.createdAt, t.id),
    index('redemptions_decided_by').on(t.decidedBy),
    index('redemptions_ending')
      .on(t.endsAt)
      .where(sql`state = 'sent' and reminded_at is null`),
    check('redemptions_cost', sql`${t.cost} > 0`),
    check(
      'redemptions_state',
      sql`${t.state} in ('asked', 'approved', 'sent', 'failed', 'declined', 'cancelled')`,
    ),
    check('redemptions_sent', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    check('redemptions_declined', sql`${t.state} <> 'declined' or ${t.note} <> ''`),
  ],
);

/** Codes that the team handed in for a reward, each for one redemption at most. */
export const rewardCodes = pgTable(
  'reward_codes',
  {
    id: id(),
    rewardId: ref()
      .notNull()
      .references(() => rewards.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    redemptionId: ref().references(() => redemptions.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique('reward_codes_once').on(t.rewardId, t.code),
    uniqueIndex('reward_codes_redemption').on(t.redemptionId),
    index('reward_codes_free')
      .on(t.rewardId, t.id)
      .where(sql`redemption_id is null`),
  ],
);
