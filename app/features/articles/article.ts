/**
 * An article: words that are meant to last, by an author, read by a second person before anybody else sees them.
 *
 * Owned by this room (tables articles, article_versions). Announces that it was sent, returned, published, declined, or proposed
 * out of a reply. What is published is a thread of the boards room; until then it is none, so that it is nowhere.
 */
export type ArticleState = 'draft' | 'sent' | 'returned' | 'published' | 'declined' | 'dropped';

/** More than anybody has under way at once. */
export const maxOpenArticles = 50;
export const maxReason = 1000;
export const articlesPerPage = 20;

export const articleStateWords: Record<ArticleState, string> = {
  draft: 'Being written',
  sent: 'Waits for review',
  returned: 'Sent back',
  published: 'Published',
  declined: 'Declined',
  dropped: 'Given up',
};

/** What a thread that is an article says about how it came to be. */
export interface Byline {
  publicId: string;
  author: Person | null;
  reviewer: Person | null;
  /** The reply that it has grown out of, as far as the viewer may read it. */
  replyPublicId: string | null;
  mayPropose: boolean;
}

export interface Person {
  name: string;
  /** Without one they have left. */
  handle: string | null;
}
