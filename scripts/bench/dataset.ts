import { diceOf, type Dice } from './dice';
import { body, title } from './words';

/** How much of everything a community of this size has. */
export interface Sizes {
  readonly members: number;
  readonly boards: number;
  readonly threads: number;
  /** Threads of the first board: enough for a thousand pages of it at full size. */
  readonly threadsOfBigBoard: number;
  /** Threads and replies together. */
  readonly posts: number;
  readonly products: number;
  readonly reviews: number;
  readonly bodies: number;
  /** Replies of the first thread, when it is to be a very long one. */
  readonly repliesOfLongThread: number;
}

/** The community that the goals are about, times `scale`. */
export function sizesAt(scale: number): Sizes {
  const of = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    members: of(10_000),
    boards: 20,
    threads: of(25_000),
    threadsOfBigBoard: of(20_000),
    posts: of(100_000),
    products: of(500),
    reviews: of(20_000),
    bodies: 400,
    repliesOfLongThread: 0,
  };
}

/** The same community with a thousand boards and a thread of five thousand replies, or with few and a short one. */
export function broadSizesAt(scale: number, isBroad: boolean): Sizes {
  return { ...sizesAt(scale), ...(isBroad ? { boards: 1_000, repliesOfLongThread: 5_000 } : {}) };
}

export interface ThreadPlan {
  id: number;
  board: number;
  author: number;
  title: string;
  body: number;
  question: boolean;
  /** Seconds before the end of the data. */
  ago: number;
  replies: number;
}

export interface ReplyPlan {
  thread: number;
  position: number;
  author: number;
  body: number;
  ago: number;
}

export interface ReviewPlan {
  product: number;
  author: number;
  stars: number;
  title: string;
  body: number;
  /** Whether an order proves it; the others have a confirmed address. */
  ordered: boolean;
  ago: number;
}

/** A whole community, decided by its sizes alone: the same one on every machine. Ids count from 1. */
export interface Dataset {
  readonly sizes: Sizes;
  readonly bodies: readonly string[];
  readonly threads: readonly ThreadPlan[];
  readonly replies: readonly ReplyPlan[];
  readonly reviews: readonly ReviewPlan[];
  /** Who votes for which post; each pair once, and nobody for their own words. */
  readonly votes: ReadonlyArray<{ kind: 'thread' | 'reply'; post: number; member: number }>;
}

/** A thread of this many replies and its opening is "a thread of 20 posts". */
export const repliesOfMeasuredThread = 19;
/** Every so many threads have exactly that length. */
const measuredEvery = 100;
const threeYears = 3 * 365 * 86_400;

export function planDataset(sizes: Sizes): Dataset {
  const dice = diceOf(7);
  const threads = planThreads(sizes, dice);
  const replies = threads.flatMap((thread) => planReplies(thread, sizes, dice));
  return {
    sizes,
    bodies: Array.from({ length: sizes.bodies }, () => body(dice)),
    threads,
    replies,
    reviews: planReviews(sizes, dice),
    votes: planVotes({ threads, replies }, sizes, dice),
  };
}

function planThreads(sizes: Sizes, dice: Dice): ThreadPlan[] {
  const rest = Math.max(1, sizes.boards - 1);
  const threads = Array.from({ length: sizes.threads }, (_, index): ThreadPlan => {
    const id = index + 1;
    return {
      id,
      board: id <= sizes.threadsOfBigBoard ? 1 : 2 + (id % rest),
      author: authorOf(sizes, dice),
      title: title(dice),
      body: 1 + dice.below(sizes.bodies),
      question: dice.next() < 0.6,
      ago: 3_600 + dice.below(threeYears),
      replies: id === 1 ? sizes.repliesOfLongThread : id % measuredEvery === 0 ? repliesOfMeasuredThread : 0,
    };
  });
  // The rest of the replies fall on threads unevenly, as they do in life: most get a few, some get very many.
  let left = sizes.posts - sizes.threads - threads.reduce((sum, thread) => sum + thread.replies, 0);
  while (left > 0) {
    const thread = dice.pick(threads);
    if (thread.id % measuredEvery === 0 || (thread.id === 1 && sizes.repliesOfLongThread > 0)) continue;
    const more = Math.min(left, dice.longTailed(1.5, 1));
    thread.replies += more;
    left -= more;
  }
  return threads;
}

function planReplies(thread: ThreadPlan, sizes: Sizes, dice: Dice): ReplyPlan[] {
  let ago = thread.ago;
  return Array.from({ length: thread.replies }, (_, index) => {
    ago = Math.max(60, ago - 30 - dice.below(40_000));
    return {
      thread: thread.id,
      position: index + 1,
      author: authorOf(sizes, dice),
      body: 1 + dice.below(sizes.bodies),
      ago,
    };
  });
}

/** Few write much and many write little. */
function authorOf(sizes: Sizes, dice: Dice): number {
  return 1 + Math.floor(dice.next() ** 2.5 * sizes.members);
}

function planReviews(sizes: Sizes, dice: Dice): ReviewPlan[] {
  // The k-th review of a product is by the k-th member after its first one, so nobody reviews a product twice.
  return Array.from({ length: sizes.reviews }, (_, index) => ({
    product: 1 + (index % sizes.products),
    author: 1 + (((index % sizes.products) * 37 + Math.floor(index / sizes.products)) % sizes.members),
    stars: dice.pick([5, 5, 5, 4, 4, 3, 2, 1]),
    title: title(dice),
    body: 1 + dice.below(sizes.bodies),
    ordered: dice.next() < 0.5,
    ago: 3_600 + dice.below(threeYears),
  }));
}

function planVotes(
  { threads, replies }: { threads: readonly ThreadPlan[]; replies: readonly ReplyPlan[] },
  sizes: Sizes,
  dice: Dice,
): Dataset['votes'] {
  const votersOf = (author: number) => {
    const first = 1 + dice.below(sizes.members);
    const count = dice.next() < 0.3 ? Math.min(sizes.members - 1, dice.longTailed(2, 0.6)) : 0;
    return Array.from({ length: count }, (_, index) => 1 + ((first + index * 3) % sizes.members)).filter(
      (voter, index, all) => voter !== author && all.indexOf(voter) === index,
    );
  };
  return [
    ...threads.flatMap(({ id, author }) =>
      votersOf(author).map((member) => ({ kind: 'thread' as const, post: id, member })),
    ),
    ...replies.flatMap(({ author }, index) =>
      votersOf(author).map((member) => ({ kind: 'reply' as const, post: index + 1, member })),
    ),
  ];
}
