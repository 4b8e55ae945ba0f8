import { describe, expect, it } from 'vitest';
import { inAddress, misfitsOf, packInto } from '../../../../scripts/trials/hostile-strings';

const strings = ['a'.repeat(6), 'b'.repeat(3), ' c ', 'two\nlines', '\u202ename', '', 'd'.repeat(40)];

describe('packInto', () => {
  it('keeps every string that fits whole, in as few values as it can', () => {
    expect(packInto({ name: 'title', most: 10, line: true }, strings)).toEqual(['aaaaaa bbb', 'c']);
    expect(packInto({ name: 'body', most: 40 }, strings)).toEqual([
      'd'.repeat(40),
      'two\nlines\n\naaaaaa\n\n\u202ename\n\nbbb\n\nc',
    ]);
  });
});

describe('misfitsOf', () => {
  it('names what no value of the field can hold, long ones together', () => {
    const long = ['d'.repeat(40), 'e'.repeat(30)];
    expect(misfitsOf({ name: 'title', most: 10, line: true }, [...strings, long[1] ?? ''])).toEqual([
      'two\nlines',
      '\u202ename',
      '',
      long.join('\n\n'),
    ]);
  });
});

describe('inAddress', () => {
  it('spells half characters too', () => {
    expect(inAddress('a\ud800/b')).toBe('a%EF%BF%BD%2Fb');
  });
});
