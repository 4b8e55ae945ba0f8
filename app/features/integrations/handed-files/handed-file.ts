/**
 * A file that an admin hands in over the web. It is looked through first, as it would be brought in, and nothing is kept of that; then it
 * is brought in, or thrown away. The file itself stands in the house only as long: it may hold addresses.
 */
export type HandedFileState = 'looking' | 'looked' | 'bringing' | 'done' | 'failed' | 'thrown-away';

export const handedKinds = {
  'reviews-csv': 'Reviews',
  products: 'Products',
  orders: 'Orders',
} as const;
export type HandedKind = keyof typeof handedKinds;

/** Bytes of one file; more comes in by the command on the server. */
export const maxFileBytes = 32 * 1024 * 1024;

/** Lines that stand outside which the page of a look-through shows. */
export const shownLeftOut = 100;

/** Whether work goes on, so that a page about it looks again by itself. */
export function isBusy(state: HandedFileState): boolean {
  return state === 'looking' || state === 'bringing';
}

/** Whether the file still lies here and can be brought in. */
export function mayBringIn(state: HandedFileState): boolean {
  return state === 'looked' || state === 'failed';
}

export const stateSentences: Record<HandedFileState, string> = {
  looking: 'It is being looked through; nothing is kept of that.',
  looked: 'It has been looked through. Nothing has been brought in yet.',
  bringing: 'It is being brought in. You can close this page; it goes on.',
  done: 'It has been brought in, and the file is gone from here.',
  failed: 'It could not be brought in as it is.',
  'thrown-away': 'It was thrown away, and nothing of it was kept.',
};
