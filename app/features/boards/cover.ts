/**
 * The cover of a board: one picture at its head, with what it shows in words. Whoever may read the board may load it,
 * and nobody else; it is also what others see where an open board is linked.
 */
export interface Cover {
  publicId: string;
  words: string;
  width: number;
  height: number;
}

export const maxCoverWords = 200;
/** What a phone makes, and more than a page needs: it is made smaller before it is kept. */
export const maxCoverBytes = 12 * 1024 * 1024;

/** What keeps a picture from being a cover, in words. */
export const coverSentences = {
  missing: 'Choose a picture',
  'too-large': `The picture is larger than ${maxCoverBytes / 1024 / 1024} MB`,
  'no-picture': 'This is not a picture that we can read',
} as const;
