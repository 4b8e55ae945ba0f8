import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { listLetter } from './list-letter.server';
import { noticeText } from './notice';

/** Everything that a letter about a review and its thread is made of. */
export interface ReviewCaseLetterFacts {
  to: string;
  memberPublicId: string;
  noticeId: number;
  review: { publicId: string; title: string };
  /** Whether a thread was opened, or is solved. */
  detail: Record<string, string | number>;
  /** Who of the team opened it. */
  actorName: string | null;
  token: string;
  origin: string;
  brand: string;
}

/** The letter to a review's author: that the team would like to help, or, once, whether the review still says how it is. */
export function reviewCaseLetter(facts: ReviewCaseLetterFacts): Letter {
  const { to, review, detail, actorName, origin, brand, token } = facts;
  const solved = detail['what'] === 'solved';
  return listLetter({
    ...{ to, list: 'reviews', token, origin, brand },
    what: noticeText({
      ...{ kind: 'review-case', title: review.title, detail, byTeam: false, ownHandle: '' },
      ...{ actorName, publicId: review.publicId, slug: null, replyPublicId: null },
    }),
    lines: [
      solved ? 'You need not: nothing changes by itself, and we ask this once.' : '',
      solved
        ? `Change it there: ${origin}${paths.editReview(review.publicId)}`
        : `Your review, with the way to the thread: ${origin}${paths.review(review.publicId)}`,
    ],
    why: 'You get this because the review is yours.',
    about: `review/${review.publicId}`,
    letter: `${review.publicId}/${facts.memberPublicId}/${facts.noticeId}`,
  });
}
