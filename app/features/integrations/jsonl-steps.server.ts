import type { Db } from '#db/client';
import { boardOf } from './import-board.server';
import { ImportRefused, sealed, type ImportOrder, type SealedStep } from './import-order.server';
import {
  personShape,
  postShape,
  productShape,
  reviewShape,
  threadShape,
  voteShape,
} from './jsonl-shapes.server';
import { readJsonl } from './read-jsonl.server';
import { storePeople } from './store-people.server';
import { storePosts } from './store-posts.server';
import { storeProducts } from './store-products.server';
import { storeReviews } from './store-reviews.server';
import { storeThreads } from './store-threads.server';
import { storeVotes } from './store-votes.server';

/** Finds the file of a name, packed or not. */
type Find = (stem: string) => { file: string; path: string } | null;

/** users, threads, posts, votes: in the order in which rows need each other. */
export async function forumSteps(db: Db, order: ImportOrder, find: Find): Promise<SealedStep[]> {
  const [users, threads, posts, votes] = ['users', 'threads', 'posts', 'votes'].map(find);
  if (!threads && order.kind === 'auto') return [];
  if (!threads || !posts)
    throw new ImportRefused(`A forum needs threads.jsonl and posts.jsonl in ${order.path}.`);
  const { source } = order;
  const boardId = await boardOf(db, order);
  const steps = [
    sealed({
      ...threads,
      read: (path) => readJsonl(path, threadShape),
      store: (tx, rows) => storeThreads(tx, { source, boardId }, rows),
    }),
    sealed({
      ...posts,
      read: (path) => readJsonl(path, postShape),
      store: (tx, rows) => storePosts(tx, source, rows),
    }),
  ];
  if (users) {
    const store = (tx: Db, rows: Parameters<typeof storePeople>[2]) => storePeople(tx, source, rows);
    steps.unshift(sealed({ ...users, read: (path) => readJsonl(path, personShape), store }));
  }
  if (votes) {
    const store = (tx: Db, rows: Parameters<typeof storeVotes>[2]) => storeVotes(tx, { source }, rows);
    steps.push(sealed({ ...votes, read: (path) => readJsonl(path, voteShape), store }));
  }
  return steps;
}

/** products, reviews. */
export function shopSteps({ source }: ImportOrder, find: Find): SealedStep[] {
  const [products, reviews] = ['products', 'reviews'].map(find);
  const steps: SealedStep[] = [];
  if (products) {
    const store = (tx: Db, rows: Parameters<typeof storeProducts>[2]) => storeProducts(tx, source, rows);
    steps.push(sealed({ ...products, read: (path) => readJsonl(path, productShape), store }));
  }
  if (reviews) {
    const store = (tx: Db, rows: Parameters<typeof storeReviews>[2]) => storeReviews(tx, source, rows);
    steps.push(sealed({ ...reviews, read: (path) => readJsonl(path, reviewShape), store }));
  }
  return steps;
}
