import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { addedPublicId, createdAt, id, moment, ref } from '../../columns';
import { members } from '../accounts';
import { products } from '../products';
import { reviews } from '../reviews';

/**
 * The brand gives something for reviews, whatever they say: declared before or while it runs, never taken back, so that each
 * review inside it can be marked. It knows of products, days and people; of stars it knows nothing.
 */
export const reviewCampaigns = pgTable(
  'review_campaigns',
  {
    id: id(),
    /** Also the end of its link: whoever comes by it is inside. */
    publicId: addedPublicId(),
    incentive: text().notNull(),
    /** What is given, in the words that stand beside each review. */
    given: text().notNull(),
    who: text().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    declaredBy: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('review_campaigns_newest').on(t.createdAt, t.id),
    index('review_campaigns_declared_by').on(t.declaredBy),
    check('review_campaigns_incentive', sql`${t.incentive} in ('free-product', 'reward')`),
    check('review_campaigns_who', sql`${t.who} in ('link', 'invited', 'everybody')`),
    check('review_campaigns_days', sql`${t.startsAt} <= ${t.endsAt}`),
  ],
);

/** The products that a campaign is about. */
export const reviewCampaignProducts = pgTable(
  'review_campaign_products',
  {
    campaignId: ref()
      .notNull()
      .references(() => reviewCampaigns.id, { onDelete: 'cascade' }),
    productId: ref()
      .notNull()
      .references(() => products.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.productId] }),
    index('review_campaign_products_product').on(t.productId),
  ],
);

/** Which campaign a review is inside. Set once and never taken away, by nobody: not by a change of the review either. */
export const reviewRewards = pgTable(
  'review_rewards',
  {
    reviewId: ref()
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    campaignId: ref()
      .notNull()
      .references(() => reviewCampaigns.id),
    createdAt: createdAt(),
  },
  (t) => [index('review_rewards_campaign').on(t.campaignId, t.reviewId)],
);
