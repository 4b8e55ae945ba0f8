import type { Moment } from './types';

/** An author's word against a decision, waiting for another person. */
export interface Appeal extends Moment {
  decision: string;
  words: string;
}
