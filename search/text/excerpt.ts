import { closeMark, openMark } from './marks';
import { wordsOf, type Word } from './words';

/** Says whether a folded word is one that the question asked for. */
export type IsWanted = (foldedWord: string) => boolean;

/** About two lines on a phone. */
const excerptLength = 220;
/** A match stands this far from the beginning of its excerpt, so that one sees what leads to it. */
const leadLength = 60;
/** Beyond this an excerpt is not searched for: reading on would cost more than a better excerpt is worth. */
export const readableLength = 5_000;

/** The text with marks around each wanted word. */
export function markWords(text: string, isWanted: IsWanted): string {
  return markBetween(
    text,
    wordsOf(text).filter((word) => isWanted(word.folded)),
    { start: 0, end: text.length },
  );
}

export interface Excerpt {
  readonly text: string;
  /** How many different wanted words stand in it. */
  readonly found: number;
}

/**
 * The part of a text that holds the most different wanted words, marked, with an ellipsis where it was cut.
 * Without any wanted word it is the beginning.
 */
export function excerptOf(text: string, isWanted: IsWanted): Excerpt {
  const words = wordsOf(text.slice(0, readableLength));
  const wanted = words.filter((word) => isWanted(word.folded));
  const start = startOfWord(words, Math.max(0, bestStart(wanted) - leadLength));
  const end = endOfWord(words, start, text.length);
  const inside = wanted.filter((word) => word.start >= start && word.end <= end);
  const marked = markBetween(text, inside, { start, end }).replace(/\s+/g, ' ').trim();
  return {
    text: `${start > 0 ? '… ' : ''}${marked}${end < text.length ? ' …' : ''}`,
    found: new Set(inside.map((word) => word.folded)).size,
  };
}

/** Where the stretch with the most different wanted words begins. */
function bestStart(wanted: readonly Word[]): number {
  let best = 0;
  let most = 0;
  for (const [index, first] of wanted.entries()) {
    const seen = new Set<string>();
    for (let next = index; next < wanted.length; next++) {
      const word = wanted[next];
      if (!word || word.end > first.start + excerptLength - leadLength) break;
      seen.add(word.folded);
    }
    if (seen.size > most) {
      most = seen.size;
      best = first.start;
    }
  }
  return best;
}

function startOfWord(words: readonly Word[], position: number): number {
  if (position === 0) return 0;
  return words.find((word) => word.start >= position)?.start ?? position;
}

function endOfWord(words: readonly Word[], start: number, length: number): number {
  const position = start + excerptLength;
  if (position >= length) return length;
  const cut = words.find((word) => word.end > position);
  return cut && cut.start > start && cut.start < position ? cut.start : position;
}

function markBetween(
  text: string,
  words: readonly Word[],
  { start, end }: { start: number; end: number },
): string {
  let marked = '';
  let at = start;
  for (const word of words) {
    if (word.start < at) continue;
    marked += `${text.slice(at, word.start)}${openMark}${text.slice(word.start, word.end)}${closeMark}`;
    at = word.end;
  }
  return marked + text.slice(at, end);
}
