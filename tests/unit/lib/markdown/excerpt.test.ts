import { describe, expect, it } from 'vitest';
import { excerptOf, plainText } from '#app/lib/markdown/excerpt';

describe('plainText', () => {
  it.each([
    ['# Title\n\nSome *strong* and **stronger** `code`.', 'Title Some strong and stronger code.'],
    ['> quoted\n> > twice\n\nanswer', 'quoted twice answer'],
    ['- one\n- [x] two\n1. three', 'one two three'],
    [
      'See [the guide](https://example.com/a_(b) "title") and <https://example.org>.',
      'See the guide and https://example.org.',
    ],
    ['[![picture](https://example.com/a.png)](https://example.com)', 'picture'],
    ['[one][ref] and [two][]\n\n[ref]: https://example.com', 'one and two'],
    ['```js\nlet x = 1;\n```', 'let x = 1;'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
    ['Title\n=====\ntext', 'Title text'],
    ['2 * 3 = 6 and snake_case_name', '2 * 3 = 6 and snake_case_name'],
    ['Fish &amp; chips \\*not emphasis\\*', 'Fish & chips *not emphasis*'],
    ['<b>raw</b>', '<b>raw</b>'],
    [':::spoiler The end\nHe did it.\n:::\nAnd after.', 'Spoiler: The end And after.'],
    ['Before\n> ::: spoiler\n> He did it.', 'Before Spoiler'],
    ['\u202eevil\u0000', 'evil'],
  ])('reads %j', (source, words) => {
    expect(plainText(source)).toBe(words);
  });

  it.each(['[', '![', '[](', '*', '_', '_a', '`', '> ', '- ', '<', '[a](b "', '\\', '&amp', ' ', '\n'])(
    'takes 64 KB of %j',
    (piece) => {
      expect(typeof plainText(piece.repeat(65_536 / piece.length))).toBe('string');
    },
  );
});

describe('excerptOf', () => {
  it('gives short bodies whole', () => {
    expect(excerptOf('**Short** body', 40)).toBe('Short body');
  });

  it('cuts between words and says that it did', () => {
    expect(excerptOf('The quick brown fox jumps over the lazy dog', 20)).toBe('The quick brown fox…');
  });

  it('stays within its length and never cuts a letter in two', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(excerptOf(family.repeat(10), 30)).toBe(`${family.repeat(2)}…`);
    expect(excerptOf('e\u0301'.repeat(40), 10)).toBe(`${'e\u0301'.repeat(4)}…`);
    expect(excerptOf(`a${'\u0301'.repeat(5_000)}`, 50)).toBe('…');
  });
});
