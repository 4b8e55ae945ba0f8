import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '#search/text/excerpt';
import { closeMark, openMark } from '#search/text/marks';

const visible = (text: string) => text.replaceAll(openMark, '[').replaceAll(closeMark, ']');
const wanted =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);

describe('markWords', () => {
  it('marks every wanted word as it was written', () => {
    expect(visible(markWords('Café? The café of a cafeteria.', wanted('cafe')))).toBe(
      '[Café]? The [café] of a cafeteria.',
    );
  });

  it('leaves what looks like markup alone, for whoever escapes it', () => {
    expect(visible(markWords('<b>kettle</b>', wanted('kettle', 'b')))).toBe('<[b]>[kettle]</[b]>');
  });
});

describe('excerptOf', () => {
  const filler = 'Nothing of interest happens in this sentence. '.repeat(40);

  it('shows the stretch with the most different wanted words', () => {
    const text = `Once a kettle. ${filler} Then the kettle began to leak at the lid. ${filler}`;
    const { text: excerpt, found } = excerptOf(text, wanted('kettle', 'leak', 'lid'));
    expect(visible(excerpt)).toContain('[kettle] began to [leak] at the [lid]');
    expect(found).toBe(3);
    expect(excerpt.startsWith('… ')).toBe(true);
    expect(excerpt.endsWith(' …')).toBe(true);
  });

  it('is the beginning when nothing is wanted, cut between words', () => {
    const { text, found } = excerptOf(filler, wanted());
    expect(found).toBe(0);
    expect(text).toMatch(/^Nothing of interest .*[a-z.] …$/);
    expect(text.length).toBeLessThan(240);
  });

  it('is the whole of a short text, on one line', () => {
    expect(excerptOf('Two\n\nlines', wanted()).text).toBe('Two lines');
    expect(excerptOf('', wanted('x')).text).toBe('');
  });

  it('cuts a word that is longer than an excerpt', () => {
    const { text } = excerptOf('x'.repeat(3_000), wanted('x'.repeat(40)));
    expect(text).toBe(`${'x'.repeat(220)} …`);
  });
});
