import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { addedPublicId, citext, createdAt, id, moment, ref, secretKey } from '../../columns';
import { orderLines, products } from '../products';

/**
 * Somebody who bought a product is invited to review it: once for each product and address, with one reminder, whatever
 * they felt about it. Nothing here knows of stars. What became of it is a row of moments; `opened_at` stays empty for people who have not allowed to
 * be watched.
 */
export const reviewInvitations = pgTable(
  'review_invitations',
  {
    id: id(),
    publicId: addedPublicId(),
    /** The end of the address in the letter. It opens one form and signs nobody in. */
    key: secretKey(),
    email: citext().notNull(),
    productId: ref()
      .notNull()
      .references(() => products.id),
    orderLineId: ref()
      .notNull()
      .references(() => orderLines.id, { onDelete: 'cascade' }),
    dueAt: moment().notNull(),
    sentAt: moment(),
    remindedAt: moment(),
    openedAt: moment(),
    startedAt: moment(),
    reviewedAt: moment(),
    /** Why nothing more is sent. */
    endedAt: moment(),
    endedBecause: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('review_invitations_once').on(t.email, t.productId),
    index('review_invitations_product').on(t.productId),
    index('review_invitations_line').on(t.orderLineId),
    index('review_invitations_newest').on(t.createdAt, t.id),
    index('review_invitations_due')
      .on(t.dueAt, t.id)
      .where(sql`sent_at is null and ended_at is null`),
    index('review_invitations_remind')
      .on(t.sentAt, t.id)
      .where(sql`reminded_at is null and reviewed_at is null and ended_at is null`),
    check('review_invitations_ended', sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
    check(
      'review_invitations_because',
      sql`${t.endedBecause} in ('opted-out', 'given-back', 'reviewed-before', 'declined', 'suspended')`,
    ),
  ],
);

/** Addresses, of members or not, that are invited to review nothing any more. Kept for no other purpose. */
export const reviewInvitationRefusals = pgTable('review_invitation_refusals', {
  email: citext().primaryKey(),
  createdAt: createdAt(),
});
