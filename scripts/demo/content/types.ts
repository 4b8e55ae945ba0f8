import type { Filmed } from './film';
import type { IdeaStatus } from '#app/features/boards/idea';
import type { NewPoll } from '#app/features/boards/poll';
import type { ReactionKind } from '#app/features/boards/reaction';
import type { ThreadKind } from '#app/features/boards/thread-kind';
import type { Appeal } from './appeal-types';
import type { DemoSignal } from './signal-types';
import type { TeamActs } from './team-act-types';
import type { DemoCampaign, DemoChallenge, DemoOccasions, DemoRedemption, DemoReward } from './reward-types';

/**
 * The shapes of the demo brand.
 *
 * Everything is a plain object and points to everything else by a short key ('maren', 'tern-09'), so that a
 * person can read and correct the content, and the seeding script alone decides which rows it becomes.
 * Times are relative, because the community has to look alive on whatever day somebody first starts Vouch.
 */

/** How many days before the day of seeding, and at what time of that day (UTC). See `momentOf`. */
export interface Moment {
  daysAgo: number;
  /** 'HH:MM' */
  at: string;
}

export type Role = 'member' | 'moderator' | 'marketer' | 'admin';

/** What a person is in the story; the product works such things out for itself and never reads this. */
export type Activity =
  'team' | 'helper' | 'lapsed-helper' | 'regular' | 'occasional' | 'newcomer' | 'reader' | 'spammer';

export interface Person {
  key: string;
  name: string;
  handle: string;
  email: string;
  role: Role;
  activity: Activity;
  joined: Moment;
  /** Day of the last visit; no act of this person is younger. */
  lastSeenDaysAgo: number;
  place?: string;
  bio?: string;
}

export interface Company {
  name: string;
  tagline: string;
  /** Markdown, for the page about the brand. */
  about: string;
  /** Hue of the accent in OKLCH degrees. */
  accentHue: number;
  /** ISO 4217 */
  currency: string;
  contactEmail: string;
  welcome: { title: string; body: string };
}

export interface Board {
  key: string;
  slug: string;
  name: string;
  description: string;
  threadKinds: ThreadKind[];
  /** What is asked of whoever starts a thread, in Markdown. */
  rules?: string;
  /** What a question begins with. */
  questionTemplate?: string;
  seenBy: 'public' | 'members' | 'staff';
  /** Who may start a thread; every member who sees it may reply. */
  postedBy: 'members' | 'staff';
}

/** A group with the keys of its people. */
/** A text that the team answers with again and again. */
export interface DemoSavedReply {
  title: string;
  /** The key of a board; left out for every board. */
  board?: string;
  /** Who of the team wrote it, by key. */
  by: string;
  body: string;
}

/** Words that somebody lends the brand. */
export interface DemoTestimonial extends Filmed {
  /** The key of a member; left out for somebody without an account. */
  by?: string;
  name: string;
  jobTitle?: string;
  company?: string;
  nameForm: 'full' | 'first' | 'initials' | 'role';
  words: string;
  /** As the team shows it: the same words with some left out. */
  shortWords?: string;
  uses: Array<'this-site' | 'other-sites' | 'social' | 'ads' | 'print'>;
  state: 'draft' | 'received' | 'approved';
  featured?: boolean;
  tags: string[];
  /** The key of a product. */
  product?: string;
  /** Its author was asked for words of their review of the product. */
  ofReview?: true;
  daysAgo: number;
  at: string;
}

/** A wall of testimonials. */
export interface DemoWall {
  name: string;
  layout: 'grid' | 'carousel' | 'single';
  tags: string[];
  featuredOnly: boolean;
  origins: string[];
}

export interface DemoGroup {
  slug: string;
  name: string;
  description: string;
  kind: 'open' | 'closed' | 'invitation';
  leaders: string[];
  members: string[];
  /** Who waits for a leader. */
  asked: string[];
}

export interface ProductCategory {
  key: string;
  name: string;
  description: string;
  /** The scales on which its reviewers may place a product. */
  scales: Array<{ name: string; low: string; high: string }>;
}

export interface Product {
  key: string;
  sku: string;
  slug: string;
  name: string;
  category: string;
  priceCents: number;
  description: string;
  specs: { name: string; value: string }[];
}

/** An earlier wording: what stood there until this moment, oldest first. */
export interface Edit extends Moment {
  by: string;
  before: string;
  note?: string;
}

export interface Reply extends Moment {
  /** Only where something else points at this reply. Unique over all threads. */
  key?: string;
  by: string;
  body: string;
  /** Votes bear no time of their own: given soon after, or after the voter had joined. */
  votes?: string[];
  accepted?: true;
  edits?: Edit[];
  hidden?: Intervention;
}

/** What a moderator did to a text, and the reason its author was given. */
export interface Intervention extends Moment {
  by: string;
  reason: string;
}

export interface Thread extends Moment {
  key: string;
  board: string;
  kind: ThreadKind;
  by: string;
  title: string;
  body: string;
  tags?: string[];
  product?: string;
  pinned?: true;
  votes?: string[];
  edits?: Edit[];
  locked?: Intervention;
  hidden?: Intervention;
  /** Waits for a moderator because of a rule, not because of a person. */
  held?: { reason: 'link-by-new-member' };
  /** Who said which word about it. */
  reactions?: Partial<Record<ReactionKind, string[]>>;
  /** Asked with it; the answers are places of options, from 1, by who gave them. */
  poll?: Omit<NewPoll, 'closesAt'> & { answers: Record<string, number[]> };
  /** Of events: how many days after the day of seeding (before it where negative), on which clocks, and who has said what. */
  event?: {
    inDays: number;
    from: string;
    hours: number;
    zone: string;
    place: string;
    link?: string;
    seats?: number;
    coming: string[];
    waiting?: string[];
    /** The thread that goes on from it. */
    followUp?: string;
  };
  /** Of articles: who has read it before it appeared. */
  reviewedBy?: string;
  /** Of ideas: who wants it, and what the team has said of it, oldest first. */
  idea?: { voters: string[]; changes: Array<Moment & { by: string; status: IdeaStatus; note: string }> };
  replies: Reply[];
}

/** An article that its author has sent and that nobody of the team has read. */
export interface WaitingArticle extends Moment {
  board: string;
  by: string;
  title: string;
  body: string;
  tags: string[];
}

export type Proof = 'order-matched' | 'invited' | 'mail-confirmed' | 'unconfirmed' | 'imported';
export type Incentive = 'none' | 'free-product' | 'reward';
export type Relation = 'customer' | 'staff' | 'family';

/** The only reasons for which a review may be kept from the public. None of them has to do with its stars. */
export type WithheldReason = 'private-data' | 'abuse' | 'off-topic' | 'spam' | 'not-honest' | 'unlawful';

/** A judgement that was later updated: the first one stays on record. */
export interface EarlierRating extends Moment {
  stars: Stars;
  title: string;
  body: string;
}

export type Stars = 1 | 2 | 3 | 4 | 5;

export interface Review extends Moment, Filmed {
  /** Only where something else points at this review. Unique over all reviews. */
  key?: string;
  by: string;
  stars: Stars;
  /** Its places on the scales of the category, in their order. */
  rated?: Stars[];
  title: string;
  body: string;
  pros?: string[];
  cons?: string[];
  /** Keys of customer photos. */
  photos?: string[];
  proof: Proof;
  incentive: Incentive;
  relation: Relation;
  helpful?: string[];
  brandReply?: Moment & { by: string; body: string };
  /** What the team wrote to its author alone. */
  privateReply?: Moment & { by: string; body: string };
  /** The thread that grew from it, by its key. */
  thread?: string;
  /** When the present words replaced an earlier rating; the review's own moment is that of the first. */
  updated?: Moment;
  earlier?: EarlierRating;
  /** Left out when published. */
  state?:
    // Its author may say meanwhile why it should not wait.
    | { kind: 'pending'; signals?: DemoSignal[]; appeal?: Moment & { words: string } }
    | ({ kind: 'withheld'; reason: WithheldReason; note: string; by: string } & Moment);
}

export interface ProductReviews {
  product: string;
  reviews: Review[];
}

export interface Order extends Moment {
  number: string;
  by: string;
  /** One key per piece, so that three peelers stand there three times. */
  products: string[];
  /** Sent back and paid back: it proves nothing any more. */
  returned?: Moment;
}

/** A thread as a whole, one reply in one, or a review, each by key. */
export type Subject = { thread: string } | { reply: string } | { review: string };

export type FlagReason = 'spam' | 'abuse' | 'off-topic' | 'private-data' | 'fake-review' | 'other';

export interface Flag extends Moment {
  by: string;
  subject: Subject;
  reason: FlagReason;
  note?: string;
  /** The decision that closed it; open when left out. */
  decision?: string;
}

/** One per subject. A text that was hidden or locked on the occasion records the same moment and words. */
export interface Decision extends Moment {
  key: string;
  by: string;
  subject: Subject;
  act: 'keep' | 'hide' | 'lock' | 'warn' | 'suspend';
  reason: FlagReason;
  /** Word for word. */
  noteToAuthor: string;
}

/** An open matter that a moderator has taken, with what they told the others. */
export interface Taken extends Moment {
  by: string;
  subject: Subject;
  note: string;
}

export interface Sanction extends Moment {
  member: string;
  by: string;
  kind: 'warning' | 'suspension';
  decision: string;
  /** How long it lasts; without it there is no end. */
  days?: number;
}

/** Leave to be written to about the brand's own requests. */
export interface Consent extends Moment {
  by: string;
  purpose: 'contact';
  /** Which wording the member saw. */
  textVersion: number;
  source: 'settings-page' | 'sign-up' | 'asked-by-mail';
  withdrawn?: Moment;
}

export interface Follow extends Moment {
  by: string;
  subject:
    { thread: string } | { board: string } | { tag: string } | { product: string } | { member: string };
}

export interface DemoContent {
  company: Company;
  boards: Board[];
  groups: DemoGroup[];
  people: Person[];
  categories: ProductCategory[];
  products: Product[];
  threads: Thread[];
  waitingArticles: WaitingArticle[];
  teamActs: TeamActs;
  reviews: ProductReviews[];
  campaigns: DemoCampaign[];
  orders: Order[];
  flags: Flag[];
  decisions: Decision[];
  sanctions: Sanction[];
  taken: Taken[];
  appeals: Appeal[];
  consents: Consent[];
  follows: Follow[];
  savedReplies: DemoSavedReply[];
  testimonials: DemoTestimonial[];
  walls: DemoWall[];
  challenges: DemoChallenge[];
  occasions: DemoOccasions;
  rewards: DemoReward[];
  redemptions: DemoRedemption[];
  customerPhotos: string[];
}
