import { expect, it } from 'vitest';
import { markedWords } from '#search/text/marked-words';
import { closeMark, openMark } from '#search/text/marks';

const marked = (text: string) => markedWords(text.replaceAll('[', openMark).replaceAll(']', closeMark));

it('names the words that are marked, folded, and no others', () => {
  expect(marked('A [Kettle] and a [café]')).toEqual(['kettle', 'cafe']);
  expect(marked('nothing here')).toEqual([]);
});

it('takes a word whole of which only the beginning is marked', () => {
  expect(marked('Show your [breakf]ast table')).toEqual(['breakfast']);
});

it('names every word of a mark that spans several', () => {
  expect(marked('a [burr grinder] for')).toEqual(['burr', 'grinder']);
});

it('reads marks that do not match as far as they go', () => {
  expect(marked('an [open end')).toEqual(['open', 'end']);
  expect(marked('closed] twice]')).toEqual([]);
});
