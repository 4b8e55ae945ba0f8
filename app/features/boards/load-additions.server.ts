import { isOwn, isTeam, type Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { getByline } from '../articles/article-queries.server';
import { getFollowedEvent } from '../gatherings/gathering-queries.server';
import { loadGathering } from '../gatherings/load-gathering.server';
import { listRootReviews } from '../reviews/review-thread-queries.server';
import { loadIdea } from './load-idea.server';
import { loadPoll } from './load-poll.server';
import type { ThreadPage } from './thread-queries.server';

/** What a thread has beside its words, by its kind and by what was posted with it; most have nothing and ask nothing. */
export async function loadAdditions(db: Db, viewer: { actor: Actor; now: Date }, thread: ThreadPage) {
  const [idea, poll, gathering, followed, byline, roots] = await Promise.all([
    thread.kind === 'idea' ? loadIdea(db, viewer.actor, thread) : null,
    thread.hasPoll ? loadPoll(db, viewer, thread) : null,
    thread.kind === 'event' ? loadGathering(db, viewer, thread) : null,
    thread.followsEvent ? getFollowedEvent(db, viewer.actor, thread.id) : null,
    thread.kind === 'article' ? getByline(db, viewer.actor, thread.id) : null,
    thread.growsFromReview ? listRootReviews(db, viewer.actor, thread.id) : [],
  ]);
  const mayPropose = isTeam(viewer.actor) || isOwn(viewer.actor, thread.authorId);
  return { idea, poll, gathering, followed, byline: byline && { ...byline, mayPropose }, roots };
}
