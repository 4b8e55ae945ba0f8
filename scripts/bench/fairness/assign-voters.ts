import { diceOf, type Dice } from '../dice';
import { day, type Population, type SimulatedVote } from './votes';

/** A post that somebody wrote and that so and so many people voted for. */
export interface VotedPost {
  readonly author: number;
  readonly at: number;
  /** Posts of one thread, or reviews of one product, are read by the same people. */
  readonly place: number;
  /** How many voted for it on which day. */
  readonly votes: ReadonlyArray<{ at: number; count: number }>;
}

interface Community {
  readonly name: string;
  readonly posts: readonly VotedPost[];
  readonly joinedAt: ReadonlyMap<number, number>;
  /** How much likelier people of the same place are to vote there than others who are about. */
  readonly neighbourliness: number;
  readonly seed: number;
}

/**
 * Gives voters to votes whose voters are not public: how many each post had and when is real, who cast them is drawn.
 * People vote the more the more they write (with a wide spread: most votes come from few), mostly while they are active,
 * and much rather where they take part themselves, which makes the circles of regulars that a real community has.
 */
export function assignVoters({ name, posts, joinedAt, neighbourliness, seed }: Community): Population {
  const dice = diceOf(seed);
  const activity = activityOf(posts);
  const people = [...joinedAt.keys()];
  const eagerness = new Map(
    people.map((id) => [id, dice.longTailed(100, 1.5) * Math.sqrt(1 + countOf(activity, id))]),
  );
  const byPlace = new Map<number, Set<number>>();
  for (const post of posts) byPlace.set(post.place, (byPlace.get(post.place) ?? new Set()).add(post.author));
  const votes: SimulatedVote[] = [];
  for (const [since, group] of byMonth(posts)) {
    const about = people.filter((id) => (joinedAt.get(id) ?? 0) <= since + 31 * day);
    const weights = about.map(
      (id) => (eagerness.get(id) ?? 0) * (isActiveAround(activity.get(id), since) ? 1 : 0.05),
    );
    const draw = weightedDraw(dice, about, weights);
    for (const { post, at, count } of group) {
      const neighbours = [...(byPlace.get(post.place) ?? [])].filter((id) => id !== post.author);
      const near = nearness(neighbours.length, neighbourliness);
      const chosen = new Set<number>();
      for (let tries = 0; chosen.size < count && tries < count * 20; tries += 1) {
        const voter = dice.next() < near ? neighbours[dice.below(neighbours.length)] : draw();
        if (voter !== undefined && voter !== post.author) chosen.add(voter);
      }
      for (const giver of chosen)
        votes.push({ giver, receiver: post.author, at, place: post.place, rigged: false });
    }
  }
  votes.sort((a, b) => a.at - b.at);
  return { name, joinedAt, votes };
}

/** Draws one of these in proportion to their weights. */
function weightedDraw<Value>(
  dice: Dice,
  values: readonly Value[],
  weights: readonly number[],
): () => Value | undefined {
  let sum = 0;
  const upTo = weights.map((weight) => (sum += weight));
  return () => {
    const at = dice.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return values[low];
  };
}

const countOf = (activity: ReadonlyMap<number, readonly number[]>, id: number) =>
  activity.get(id)?.length ?? 0;

/** The more people take part in a place, the likelier a vote there is one of theirs. */
function nearness(neighbours: number, neighbourliness: number): number {
  return (neighbours * neighbourliness) / (neighbours * neighbourliness + 100);
}

function activityOf(posts: readonly VotedPost[]): Map<number, number[]> {
  const activity = new Map<number, number[]>();
  for (const { author, at } of posts) {
    const times = activity.get(author);
    if (times) times.push(at);
    else activity.set(author, [at]);
  }
  return activity;
}

function isActiveAround(times: readonly number[] | undefined, month: number): boolean {
  // Whoever never writes only reads, all the year round.
  return times === undefined || times.some((at) => Math.abs(at - month) < 45 * day);
}

function byMonth(posts: readonly VotedPost[]) {
  const months = new Map<number, Array<{ post: VotedPost; at: number; count: number }>>();
  for (const post of posts) {
    for (const { at, count } of post.votes) {
      const since = Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth());
      const group = months.get(since);
      if (group) group.push({ post, at, count });
      else months.set(since, [{ post, at, count }]);
    }
  }
  return [...months].sort(([a], [b]) => a - b);
}
