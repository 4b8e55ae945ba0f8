import type { SignalKind } from '#app/features/reviews/signals/signal';

/** Why a review came unlike others, with the review that shows it, by key. */
export interface DemoSignal {
  kind: SignalKind;
  words: string;
  of?: string;
}
