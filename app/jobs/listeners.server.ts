import { onThreadMerged } from '#app/features/answering/on-thread-merged.server';
import { onScoreFact } from '#app/features/advocates/on-score-fact.server';
import { onCardFound } from '#app/features/boards/on-card-found.server';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { onTagChanged } from '#app/features/discovery/index-tagged.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { onCardFound as showCardInReviews } from '#app/features/reviews/on-card-found.server';
import { findCards } from '#app/features/writing/find-cards.server';
import type { TaskName } from '#db/subscriptions';
import type { Listener } from './job.server';

const nothing = Promise.resolve();

/** The handler of each name in `db/subscriptions.ts`: what follows from a fact. */
export const listeners: Record<TaskName, Listener> = {
  'answering.follow': onThreadMerged,
  'search.index': (ctx, event, { search }) =>
    onDocumentFact(ctx, event, { hasRemote: search.remote !== null }),
  'advocates.rescore': onScoreFact,
  'moderation.open': onHeld,
  'reviews.match-orders': onOrderFact,
  'notifications.tell': onNotableFact,
  'reputation.award': onPointFact,
  'writing.find-cards': (ctx, event, { config }) => (config.outbound.cards ? findCards(ctx, event) : nothing),
  'boards.show-card': onCardFound,
  'reviews.show-card': showCardInReviews,
  'search.index-tag': onTagChanged,
};
