import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { listLetter } from './list-letter.server';
import { noticeText } from './notice';

/** Everything that a letter about an article on its way is made of. */
export interface ArticleLetterFacts {
  to: string;
  memberPublicId: string;
  noticeId: number;
  article: { publicId: string };
  /** What has become of it, and its title where the reader may know it. */
  detail: Record<string, string | number>;
  /** Who did it, where a person did and says so. */
  actorName: string | null;
  /** Why it was sent back or declined; empty otherwise. */
  reason: string;
  token: string;
  origin: string;
  brand: string;
}

/** The letter about a step of an article: to its author what was decided and why, to the team that one waits. */
export function articleLetter(facts: ArticleLetterFacts): Letter {
  const { to, article, detail, reason, origin, brand, token, actorName } = facts;
  const waits = detail['what'] === 'sent';
  return listLetter({
    ...{ to, list: 'articles', token, origin, brand },
    what: noticeText({
      ...{ kind: 'article', title: null, detail, byTeam: false, ownHandle: '' },
      ...{ actorName, publicId: null, slug: null, replyPublicId: null },
    }),
    lines: [
      reason ? `The reason: ${reason}` : '',
      `${waits ? 'Read it there' : 'Its page'}: ${origin}${paths.article(article.publicId)}`,
    ],
    why: waits
      ? 'You get this because you are of the team and may review it.'
      : 'You get this because the words are yours.',
    about: `article/${article.publicId}`,
    letter: `${article.publicId}/${facts.memberPublicId}/${facts.noticeId}`,
  });
}
