import { describe, expect, it } from 'vitest';
import { closeMark, keepable, openMark } from '#search/text/marks';

describe('keepable', () => {
  it('takes out marks, so that no text can bring its own', () => {
    expect(keepable(`${openMark}kettle${closeMark}`)).toBe('kettle');
  });

  it('replaces what no store takes and keeps everything else', () => {
    expect(keepable('a\0b \uD83D c \uDC4D 👍 é')).toBe('a\uFFFDb \uFFFD c \uFFFD 👍 é');
  });
});
