import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { getIdeaBudget } from '../settings/idea-budget-queries.server';
import type { ShownIdea } from './idea';
import { getIdea } from './idea-queries.server';
import type { ThreadPage } from './thread-queries.server';

/** What stands under the words of an idea, for one viewer. */
export async function loadIdea(db: Db, actor: Actor, thread: ThreadPage): Promise<ShownIdea | null> {
  const [idea, budget] = await Promise.all([getIdea(db, actor, thread.id), getIdeaBudget(db)]);
  return (
    idea && {
      ...idea,
      budget,
      mayVote: may(actor, 'idea.vote', thread).ok,
      mayDecide: may(actor, 'idea.decide', thread).ok,
    }
  );
}
