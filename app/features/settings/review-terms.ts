/** What the brand sets about reviews. Nothing here can look at stars, and nothing can keep a review back for ever. */
export interface ReviewTerms {
  /** How many days the brand may object to a review before the clock publishes it. */
  objectionDays: number;
  /** Whoever has a confirmed address at one of these hosts works for the brand, and their reviews say so. */
  brandDomains: string[];
}

/** A week: long enough for a team that is away for a few days, short enough that a review is still news. */
export const defaultReviewTerms: ReviewTerms = { objectionDays: 7, brandDomains: [] };
export const maxObjectionDays = 30;
export const maxBrandDomains = 20;
