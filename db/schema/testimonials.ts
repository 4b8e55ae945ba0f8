import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { addedPublicId, citext, createdAt, id, moment, ref, secretKey } from '../columns';
import { members } from './accounts';
import { products } from './products';
import { uploads } from './writing';

/**
 * Somebody is asked for their words: one person by letter or in the app, or whoever has a link that the team shares.
 * What became of it is a row of moments; `opened_at` stays empty for people who have not allowed to be watched.
 */
export const testimonialRequests = pgTable(
  'testimonial_requests',
  {
    id: id(),
    publicId: addedPublicId(),
    key: secretKey(),
    kind: text().notNull(),
    /** For the team: what a shared link is for. */
    label: text().notNull().default(''),
    memberId: ref().references(() => members.id),
    name: text().notNull().default(''),
    email: citext(),
    /** How the team came to the address of somebody without an account, and why it may write there. */
    basis: text().notNull().default(''),
    note: text().notNull().default(''),
    productId: ref().references(() => products.id),
    askedBy: ref()
      .notNull()
      .references(() => members.id),
    sentAt: moment(),
    openedAt: moment(),
    startedAt: moment(),
    declinedAt: moment(),
    receivedAt: moment(),
    closedAt: moment(),
    /** When the person it went to had themselves erased; whom it asked is known no more. */
    erasedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('testimonial_requests_newest').on(t.createdAt, t.id),
    index('testimonial_requests_member').on(t.memberId),
    index('testimonial_requests_product').on(t.productId),
    index('testimonial_requests_asker').on(t.askedBy),
    check('testimonial_requests_kind', sql`${t.kind} in ('link', 'mail', 'member')`),
    check('testimonial_requests_member', sql`${t.kind} <> 'member' or ${t.memberId} is not null`),
    check(
      'testimonial_requests_address',
      sql`${t.kind} <> 'mail' or ${t.memberId} is not null or (${t.email} is not null and ${t.basis} <> '') or ${t.erasedAt} is not null`,
    ),
  ],
);

/**
 * A person's own words about the brand. Never starred and never marked up as a review of it; whether and where they may
 * be shown say the consents, at each delivery anew.
 */
export const testimonials = pgTable(
  'testimonials',
  {
    id: id(),
    publicId: addedPublicId(),
    /** The end of the address by which its author looks at it and withdraws it, with or without an account. */
    authorKey: secretKey(),
    authorId: ref().references(() => members.id),
    requestId: ref().references(() => testimonialRequests.id),
    name: text().notNull(),
    jobTitle: text().notNull().default(''),
    company: text().notNull().default(''),
    email: citext(),
    nameForm: text().notNull().default('full'),
    /** As they were written. What is shown instead, where the author lets it be shortened, stands beside them. */
    words: text().notNull(),
    shortWords: text(),
    mayShorten: boolean().notNull().default(false),
    incentive: text().notNull().default('none'),
    relation: text().notNull().default('customer'),
    productId: ref().references(() => products.id),
    photoId: ref().references(() => uploads.id),
    /** What it has grown out of, who asked for it, and the uses that were asked for. */
    originKind: text(),
    originId: ref(),
    proposedBy: ref().references(() => members.id),
    askedUses: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** When its author said no to being asked; then it was never lent. */
    refusedAt: moment(),
    state: text().notNull().default('received'),
    reason: text().notNull().default(''),
    tags: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Smaller stands further up; equal ones newest first. */
    place: integer().notNull().default(100),
    featured: boolean().notNull().default(false),
    decidedBy: ref().references(() => members.id),
    decidedAt: moment(),
    /** When its author had it erased: then words, name and address are empty. */
    erasedAt: moment(),
    /** When its author was last asked to lend it again. */
    askedAgainAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('testimonials_author').on(t.authorId),
    index('testimonials_request').on(t.requestId),
    index('testimonials_photo').on(t.photoId),
    index('testimonials_decider').on(t.decidedBy),
    index('testimonials_newest').on(t.createdAt, t.id),
    index('testimonials_product').on(t.productId),
    index('testimonials_shown')
      .on(t.featured.desc().nullsFirst(), t.place, t.id.desc().nullsFirst())
      .where(sql`state = 'approved'`),
    index('testimonials_proposer').on(t.proposedBy),
    // A post or review is asked for once, whatever the answer was: only its author can come back to it.
    uniqueIndex('testimonials_origin')
      .on(t.originKind, t.originId)
      .where(sql`origin_id is not null`),
    // Nobody is asked for a second thing while a first waits for their answer.
    uniqueIndex('testimonials_waiting')
      .on(t.authorId)
      .where(sql`state = 'draft'`),
    check(
      'testimonials_state',
      sql`${t.state} in ('draft', 'received', 'approved', 'declined', 'withdrawn')`,
    ),
    check('testimonials_name_form', sql`${t.nameForm} in ('full', 'first', 'initials', 'role')`),
    check('testimonials_incentive', sql`${t.incentive} in ('none', 'free-product', 'reward')`),
    check('testimonials_relation', sql`${t.relation} in ('customer', 'staff', 'family')`),
    check('testimonials_shortened', sql`${t.shortWords} is null or ${t.mayShorten}`),
    check('testimonials_origin', sql`${t.originKind} in ('thread', 'reply', 'review')`),
  ],
);

/** Each time an author granted or withdrew one use of their words. Rows are only added; the newest of a use counts. */
export const testimonialConsents = pgTable(
  'testimonial_consents',
  {
    id: id(),
    testimonialId: ref()
      .notNull()
      .references(() => testimonials.id),
    use: text().notNull(),
    granted: boolean().notNull(),
    /** Which wording the author saw. */
    textVersion: smallint().notNull(),
    /** The end of what was granted; the clock withdraws it then. */
    endsAt: moment(),
    source: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('testimonial_consents_latest').on(t.testimonialId, t.use, t.id),
    index('testimonial_consents_ends')
      .on(t.endsAt)
      .where(sql`granted and ends_at is not null`),
    check(
      'testimonial_consents_use',
      sql`${t.use} in ('this-site', 'other-sites', 'social', 'ads', 'print')`,
    ),
    check('testimonial_consents_source', sql`${t.source} in ('form', 'proposal', 'author-page', 'end')`),
  ],
);

/** A chosen set of testimonials, shown on a page of its own and on pages elsewhere. */
export const walls = pgTable(
  'walls',
  {
    id: id(),
    publicId: addedPublicId(),
    name: text().notNull(),
    layout: text().notNull().default('grid'),
    theme: text().notNull().default('auto'),
    /** Only with one of these tags; none means all. */
    tags: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    productId: ref().references(() => products.id),
    featuredOnly: boolean().notNull().default(false),
    most: smallint().notNull().default(12),
    /** The pages elsewhere that may hold it, as origins. */
    origins: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    madeBy: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('walls_product').on(t.productId),
    index('walls_maker').on(t.madeBy),
    check('walls_layout', sql`${t.layout} in ('grid', 'carousel', 'single')`),
    check('walls_theme', sql`${t.theme} in ('auto', 'light', 'dark')`),
    check('walls_most', sql`${t.most} between 1 and 60`),
  ],
);

/** Where words have been shown or handed out, so that the team can be told where to take them away. */
export const testimonialDeliveries = pgTable(
  'testimonial_deliveries',
  {
    testimonialId: ref()
      .notNull()
      .references(() => testimonials.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    /** The name of the wall, the origin of the page, the number of the file. */
    place: text().notNull(),
    lastAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.testimonialId, t.kind, t.place] }),
    check('testimonial_deliveries_kind', sql`${t.kind} in ('wall', 'embed', 'export')`),
  ],
);

/** Each file of words that left the house: who took it, for which use and what for, and how many were in it. */
export const testimonialExports = pgTable(
  'testimonial_exports',
  {
    id: id(),
    publicId: addedPublicId(),
    actorId: ref()
      .notNull()
      .references(() => members.id),
    use: text().notNull(),
    purpose: text().notNull(),
    includedCount: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('testimonial_exports_newest').on(t.createdAt, t.id),
    index('testimonial_exports_actor').on(t.actorId),
    check('testimonial_exports_use', sql`${t.use} in ('this-site', 'other-sites', 'social', 'ads', 'print')`),
  ],
);
