import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went. */
export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts longer than this together are compared by paragraphs: the cost of words grows with the square of what changed. */
const wordwiseLength = 20_000;
/** More differences than this are no edit but another text; measured, finding them takes some 20 ms. */
const mostEdits = 500;

/** Splits where the language does, so that Japanese and Thai, which set no spaces, are compared by words too. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What an edit changed, word by word. Long texts are compared by whole paragraphs, and two that have hardly anything
 * in common are shown as one removed and one added: the effort is bounded whatever somebody writes.
 */
export function compareWords(before: string, after: string): Change[] {
  const wordwise =
    before.length + after.length <= wordwiseLength
      ? diffWordsWithSpace(before, after, { intlSegmenter: segmenter, maxEditLength: mostEdits })
      : undefined;
  if (wordwise) return wordwise.map((part) => ({ kind: kindOf(part), text: part.value }));
  const byParagraph = diffArrays(paragraphsOf(before), paragraphsOf(after), { maxEditLength: mostEdits });
  if (byParagraph) return byParagraph.map((part) => ({ kind: kindOf(part), text: part.value.join('') }));
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

function kindOf({ added, removed }: { added: boolean; removed: boolean }): Change['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** Paragraphs with the blank lines that end them, so that joined they are the text again. */
function paragraphsOf(text: string): string[] {
  return text.match(/[^]*?(?:\n\s*\n|$)/g)?.filter(Boolean) ?? [];
}
