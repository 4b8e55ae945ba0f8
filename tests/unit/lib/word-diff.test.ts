import { describe, expect, it } from 'vitest';
import { compareWords, type Change } from '#app/lib/word-diff';

const side = (changes: Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('compareWords', () => {
  it('finds the words that changed', () => {
    expect(compareWords('It squeals since I cleaned it.', 'It squeals since I washed it.')).toEqual([
      { kind: 'same', text: 'It squeals since I ' },
      { kind: 'removed', text: 'cleaned' },
      { kind: 'added', text: 'washed' },
      { kind: 'same', text: ' it.' },
    ]);
  });

  it('knows words where no spaces are set', () => {
    const changes = compareWords('これは赤いリンゴです', 'これは青いリンゴです');
    expect(changes[0]).toEqual({ kind: 'same', text: 'これは' });
  });

  const words = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) => `w${(index * step) % 977}`).join(' ');
  it.each([
    ['', 'new'],
    ['old', ''],
    ['a\r\nb', 'a\nb'],
    ['same', 'same'],
    [words(1_500, 7), words(1_500, 13)],
    [words(9_000, 7), words(9_000, 11)],
    ['a\n\n'.repeat(20_000), 'b\n\n'.repeat(20_000)],
    ['\n '.repeat(32_000), 'x'],
  ])('gives both texts back, whatever they are', (before, after) => {
    const changes = compareWords(before, after);
    expect(side(changes, 'added') === before).toBe(true);
    expect(side(changes, 'removed') === after).toBe(true);
  });

  it('compares long texts by paragraphs', () => {
    const paragraph = `${words(600, 7)}\n\n`;
    const changes = compareWords(paragraph.repeat(6), `${paragraph.repeat(5)}${words(600, 11)}\n\n`);
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
  });
});
