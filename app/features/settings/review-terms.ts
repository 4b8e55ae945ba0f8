/** What the brand sets about reviews. Nothing here can look at stars, and nothing can keep a review back for ever. */
export interface ReviewTerms {
  /** How many days the brand may object to a review before the clock publishes it. */
  objectionDays: number;
  /** How many days the team has to answer an appeal: about a review, or about anything else that it decided. */
  appealDays: number;
  /** Whoever has a confirmed address at one of these hosts works for the brand, and their reviews say so. */
  brandDomains: string[];
  /** How many days after an order its buyer is invited to review what they bought; 0 invites nobody. */
  invitationDays: number;
  /** How many days later they are reminded, once; 0 reminds nobody. */
  reminderDays: number;
  /** The catalogue's keys of products that nobody is invited to review. */
  uninvited: string[];
  /** Whose clocks say when it is too early or too late for a letter. */
  zone: string;
}

/** A week: long enough for a team that is away for a few days, short enough that a review is still news. */
export const defaultReviewTerms: ReviewTerms = {
  objectionDays: 7,
  appealDays: 3,
  brandDomains: [],
  invitationDays: 0,
  reminderDays: 7,
  uninvited: [],
  zone: 'UTC',
};
export const maxObjectionDays = 30;
/** A fortnight: a later answer to somebody whose words are gone is none. */
export const maxAppealDays = 14;
export const maxBrandDomains = 20;
export const maxInvitationDays = 90;
export const maxReminderDays = 30;
export const maxUninvited = 200;
