import { describe, expect, it } from 'vitest';
import { setMark, type Writing } from '#app/lib/markdown/edit-marks';
import { marks, type MarkName } from '#app/lib/markdown/marks';

/** A writing with what is chosen between two bars: `a |b| c`. */
function read(drawn: string): Writing {
  const [start, end] = [drawn.indexOf('|'), drawn.lastIndexOf('|') - 1];
  return { text: drawn.replaceAll('|', ''), start, end };
}

const draw = ({ text, start, end }: Writing) =>
  `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
const press = (drawn: string, mark: MarkName) => draw(setMark(read(drawn), mark));

describe('setMark', () => {
  it('sets a mark round what is chosen, and takes it away again', () => {
    expect(press('a |word| here', 'bold')).toBe('a **|word|** here');
    expect(press('a **|word|** here', 'bold')).toBe('a |word| here');
    expect(press('||', 'code')).toBe('`||`');
  });

  it('marks whole lines, however little of them is chosen', () => {
    expect(press('one\nt|w|o\nthree', 'quote')).toBe('one\n> t|w|o\nthree');
    expect(press('o|ne\ntw|o', 'list')).toBe('- o|ne\n- tw|o');
    expect(press('- o|ne\n- tw|o', 'list')).toBe('o|ne\ntw|o');
    expect(press('||', 'list')).toBe('- ||');
  });

  it('folds whole lines away', () => {
    expect(press('one\nt|w|o', 'spoiler')).toBe('one\n:::spoiler\nt|w|o\n:::');
    expect(press('||', 'spoiler')).toBe(':::spoiler\n||\n:::');
  });

  it('asks for what a link still needs: its words or its address', () => {
    expect(press('see |this|', 'link')).toBe('see [this](|https://|)');
    expect(press('see ||', 'link')).toBe('see [||](https://)');
  });

  it('undoes itself for every mark but the link, wherever it is pressed', () => {
    for (const { name } of marks.filter((mark) => mark.name !== 'link'))
      for (const drawn of ['||', '|one|', 'one |two| three', 'one\n|two\nthree|'])
        expect(draw(setMark(setMark(read(drawn), name), name)), `${name} in ${drawn}`).toBe(drawn);
  });
});
