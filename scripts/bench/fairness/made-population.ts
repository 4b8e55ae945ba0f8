import { diceOf } from '../dice';
import { assignVoters, type VotedPost } from './assign-voters';
import { day, type Population } from './votes';

/** A made-up community: few write much, most of them little, votes are spread as widely, over a year. */
export function madePopulation({
  people,
  posts,
  seed,
}: {
  people: number;
  posts: number;
  seed: number;
}): Population {
  const dice = diceOf(seed);
  const begin = Date.UTC(2025, 0, 1);
  const joinedAt = new Map(
    Array.from({ length: people }, (_, nth) => [nth + 1, begin - dice.below(300) * day] as const),
  );
  const written = Array.from({ length: posts }, (): VotedPost => {
    const at = begin + dice.next() * 365 * day;
    const author = 1 + Math.floor(people * dice.next() ** 2.5);
    return {
      ...{ author, at, place: dice.below(Math.ceil(posts / 5)) },
      votes: [{ at: at + day * dice.next() * 3, count: Math.min(dice.longTailed(2, 1), people >> 2) }],
    };
  });
  return assignVoters({ name: 'made up', posts: written, joinedAt, neighbourliness: 10, seed: seed + 1 });
}
