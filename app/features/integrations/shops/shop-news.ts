/** One thing that was bought, under the shop's own name for the line. */
export interface ToldLine {
  line: string;
  /** Names under which the catalogue may know it, the surest first. */
  skus: readonly string[];
  quantity: number;
}

/** An order as it stands when the shop tells of it. */
export interface ToldOrder {
  number: string;
  email: string;
  orderedAt: string;
  cancelledAt: string | null;
  /** When the shop says this was so: an older telling that comes later changes nothing. */
  toldAt: string;
  lines: readonly ToldLine[];
}

/** Something that was given back; the whole order where no line is named. */
export interface ToldRefund {
  number: string;
  /** The shop's name for this refund: told twice, it is one. */
  refund: string;
  line: string | null;
  quantity: number;
  at: string;
}

/** What a delivery says to us. */
export interface ShopNews {
  order?: ToldOrder;
  refunds?: readonly ToldRefund[];
  /** An order that is no more. */
  cancelled?: { number: string; at: string };
  /** Orders whose person asked the shop to be forgotten; all of them where the shop itself leaves. */
  forgotten?: readonly string[] | 'all';
  /** A person asked the shop what is known of them: for the team to answer. */
  asked?: boolean;
}

/** News, or why a delivery says nothing to us. */
export type ReadNews = ShopNews | { nothing: string };
