import { onThreadMerged } from '#app/features/answering/on-thread-merged.server';
import { onScoreFact, onScoreFacts } from '#app/features/advocates/on-score-fact.server';
import { onBadgeFacts } from '#app/features/badges/on-badge-fact.server';
import { onCardFound } from '#app/features/boards/on-card-found.server';
import { onDocumentFact, onDocumentFacts } from '#app/features/discovery/on-document-fact.server';
import { onTagChanged } from '#app/features/discovery/index-tagged.server';
import { followReview } from '#app/features/moderation/follow-review.server';
import { lapseItems } from '#app/features/moderation/lapse-items.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { onPointFacts } from '#app/features/reputation/on-point-fact.server';
import { onTermsChanged } from '#app/features/reviews/mark-insiders.server';
import { onThreadFact } from '#app/features/reviews/on-thread-fact.server';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { onCardFound as showCardInReviews } from '#app/features/reviews/on-card-found.server';
import { followOrigin } from '#app/features/testimonials/follow-origin.server';
import { findCards, findCardsTogether } from '#app/features/writing/find-cards.server';
import type { TaskName } from '#db/subscriptions';
import type { JointListener, Listener } from './job.server';

const nothing = Promise.resolve();

/** The handler of each name in `db/subscriptions.ts`: what follows from a fact. */
export const listeners: Record<TaskName, Listener> = {
  'answering.follow': onThreadMerged,
  'search.index': (ctx, event, { search }) =>
    onDocumentFact(ctx, event, { hasRemote: search.remote !== null }),
  'advocates.rescore': onScoreFact,
  'moderation.open': onHeld,
  'moderation.lapse': lapseItems,
  'moderation.follow-review': followReview,
  'reviews.match-orders': onOrderFact,
  'reviews.mark-insiders': onTermsChanged,
  'reviews.follow-thread': onThreadFact,
  'notifications.tell': onNotableFact,
  'reputation.award': (ctx, event) => award(ctx, [event]),
  'writing.find-cards': (ctx, event, { config }) => (config.outbound.cards ? findCards(ctx, event) : nothing),
  'boards.show-card': onCardFound,
  'reviews.show-card': showCardInReviews,
  'search.index-tag': onTagChanged,
  'testimonials.follow-origin': followOrigin,
};

/** Those that make less of many facts together than of each; the others hear them one after the other. */
export const jointListeners: Partial<Record<TaskName, JointListener>> = {
  'search.index': (ctx, events, { search }) =>
    onDocumentFacts(ctx, events, { hasRemote: search.remote !== null }),
  'advocates.rescore': onScoreFacts,
  'reputation.award': award,
  'writing.find-cards': (ctx, events, { config }) =>
    config.outbound.cards ? findCardsTogether(ctx, events) : nothing,
};

/** Points and badges are made of the same facts, in one job: what is announced of both is told together. */
async function award(...heard: Parameters<typeof onPointFacts>): Promise<void> {
  await onPointFacts(...heard);
  await onBadgeFacts(...heard);
}
