import { dayOf } from '#app/lib/relative-time';
import { goalOf, phaseOf, type Challenge } from './challenge';
import type { MetChallenge } from './challenge-queries.server';

/** A challenge as pages show it. */
export interface ChallengeView extends Pick<
  Challenge,
  'publicId' | 'title' | 'words' | 'needed' | 'points' | 'state' | 'joining'
> {
  goal: string;
  when: string;
  phase: 'before' | 'during' | 'after';
  boards: Array<{ slug: string; name: string }>;
  joined: boolean;
  finished: boolean;
  /** How far the viewer is; null for somebody who does not take part. */
  done: number | null;
}

export function challengeView(
  challenge: MetChallenge,
  { now, done }: { now: Date; done: number | null },
): ChallengeView {
  const { publicId, title, words, needed, points, state, joining, joined, finishedAt } = challenge;
  const phase = phaseOf(challenge, now);
  return {
    ...{ publicId, title, words, needed, points, state, joining, joined, phase, done },
    finished: finishedAt !== null,
    goal: goalOf(challenge),
    when: whenOf(challenge, phase),
    boards: challenge.boards.map(({ slug, name }) => ({ slug, name })),
  };
}

/** It ends at the beginning of the day after the last. */
function whenOf({ startsAt, endsAt }: Challenge, phase: ChallengeView['phase']): string {
  const last = dayOf(new Date(Date.parse(endsAt) - 1).toISOString());
  if (phase === 'before') return `From ${dayOf(startsAt)} until ${last}`;
  return phase === 'during' ? `Until ${last}` : `It ended on ${last}`;
}
