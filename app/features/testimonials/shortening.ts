const wordsIn = (text: string) => text.toLocaleLowerCase().match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];

/**
 * Whether a text is the other one with some of it left out: every word stands in the original, in the same order. So a
 * team may shorten what somebody said and can never put a word into their mouth.
 */
export function isShortening(original: string, short: string): boolean {
  const from = wordsIn(original);
  const kept = wordsIn(short);
  let at = 0;
  for (const word of kept) {
    while (at < from.length && from[at] !== word) at += 1;
    if (at === from.length) return false;
    at += 1;
  }
  return kept.length > 0 && short.length <= original.length;
}
