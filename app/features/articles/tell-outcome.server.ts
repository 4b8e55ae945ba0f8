import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import type { MemberContext } from '../command';
import type { ArticleState } from './article';

const becomes = {
  'article.published': 'published',
  'article.returned': 'returned',
  'article.declined': 'declined',
} as const;

/** What the team has made of an article: announced for its author, and written down with what it was before. */
export async function tellOutcome(
  { db, actor }: MemberContext,
  outcome: { articleId: number; authorId: number; kind: keyof typeof becomes; from: ArticleState },
): Promise<void> {
  const { articleId, authorId, kind, from } = outcome;
  await announce(db, {
    ...{ kind, subjectKind: 'article', subjectId: articleId },
    ...{ actorId: actor.id, payload: { authorId } },
  });
  await writeAudit(db, {
    ...{ actorId: actor.id, action: kind, subjectKind: 'article', subjectId: articleId },
    detail: { before: from, after: becomes[kind] },
  });
}
