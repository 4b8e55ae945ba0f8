import { describe, expect, it } from 'vitest';
import { foldedLine, wordsOf } from '#search/text/words';

const words = (text: string) => wordsOf(text).map((word) => word.folded);

describe('wordsOf', () => {
  it('cuts at everything that is neither letter nor digit', () => {
    expect(words("It's the T-1000, right?")).toEqual(['it', 's', 'the', 't', '1000', 'right']);
  });

  it('folds case, accents and stroked letters, composed or not', () => {
    expect(words('Fiancée e\u0301te\u0301 Straße ŁÓDŹ Ærø')).toEqual([
      'fiancee',
      'ete',
      'strasse',
      'lodz',
      'aero',
    ]);
  });

  it('keeps the sign that makes a letter a name', () => {
    expect(words('C++ or c#, not F#m or 3#')).toEqual(['c++', 'or', 'c#', 'not', 'f', 'm', 'or', '3']);
  });

  it('cuts scripts without spaces into overlapping pairs', () => {
    expect(words('東京タワー')).toEqual(['東京', '京タ', 'タワ', 'ワー']);
    expect(words('茶')).toEqual(['茶']);
  });

  it('tells where each word stands in the original', () => {
    const text = 'Ça va, Zoë? 👍🏽 C++!';
    const written = wordsOf(text).map((word) => text.slice(word.start, word.end));
    expect(written).toEqual(['Ça', 'va', 'Zoë', 'C++']);
  });

  it('compares endless runs of letters by their beginning', () => {
    const [word] = wordsOf('x'.repeat(100_000));
    expect(word).toEqual({ folded: 'x'.repeat(40), start: 0, end: 100_000 });
  });

  it('finds nothing in signs, marks and halves of characters', () => {
    expect(words('!?… \u0301 \uD83D \0 \uFFFF')).toEqual([]);
  });
});

describe('foldedLine', () => {
  it('puts one space around each word, so that a phrase is a part of the line', () => {
    expect(foldedLine('Hard  Rock—Café!')).toBe(' hard rock cafe ');
    expect(foldedLine(' Hard rock café by the sea').includes(foldedLine('rock cafe'))).toBe(true);
  });

  it('is one space for a text without words', () => {
    expect(foldedLine('…')).toBe(' ');
  });
});
