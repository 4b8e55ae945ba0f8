import type { AttributeRating } from '#app/lib/rating-cell';

/**
 * What other communities tell us, in one shape whatever the file looked like.
 *
 * Owned by the integrations room (tables import_runs, import_left_out). An import writes the past: it announces no facts, sends nothing
 * to anybody, and gives nobody an address, a password or a consent. `ref` is the name that the source gives a thing;
 * together with the name of the source it makes a repeated import find what is there.
 */
export interface PersonRow {
  ref: string;
  name: string;
  joinedAt: string;
}

export interface ThreadRow {
  ref: string;
  authorRef: string | null;
  authorName?: string | undefined;
  title: string;
  kind: 'question' | 'discussion';
  tags: string[];
  at: string;
  closedAt: string | null;
  /** Left out when the opening post comes in a file of its own. */
  body?: string;
}

export interface PostRow {
  ref: string;
  threadRef: string;
  opening: boolean;
  authorRef: string | null;
  at: string;
  body: string;
  accepted: boolean;
  /** Approvals that the source counts without saying when: placed on the day of the post. */
  likes: number;
}

export interface VoteRow {
  postRef: string;
  type: 'up' | 'down' | 'accept';
  /** YYYY-MM-DD */
  day: string;
  count: number;
}

export interface ProductRow {
  ref: string;
  sku: string;
  name: string;
  category: string;
  description: string;
  url: string | null;
}

/** What the brand has answered in public, under its review. */
export interface ReviewReply {
  body: string;
  at: string;
}

export interface ReviewRow {
  ref: string;
  /** What the file calls the product, the surest name first. */
  productRefs: readonly string[];
  author: PersonRow | null;
  stars: number;
  title: string;
  body: string;
  pros: string;
  cons: string;
  /** What it says of attributes of its product; words at the ends are empty where the file has none. */
  ratings: readonly AttributeRating[];
  helpful: number;
  incentive: 'none' | 'free-product' | 'reward';
  relation: 'customer' | 'staff' | 'family';
  reply: ReviewReply | null;
  /** Addresses of its pictures elsewhere; they are fetched later, one by one. */
  pictures: readonly string[];
  /** The review tool that wrote the file; null when none is known. */
  tool: string | null;
  at: string;
}

/** A row with its line in the file, or why that line is none. */
export type ReadLine<Row> = { line: number; row: Row } | { line: number; problem: string };

export interface NumberedRow<Row> {
  line: number;
  row: Row;
}

/** A line that was left out, and why. */
export interface LeftOut {
  line: number;
  reason: string;
}

/** What became of some rows: how many by outcome, and the lines that were left out. */
export interface Stored {
  counts: Readonly<Record<string, number>>;
  leftOut: readonly LeftOut[];
}
