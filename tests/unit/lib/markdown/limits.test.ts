import { describe, expect, it } from 'vitest';
import { bodyBytes } from '#app/lib/markdown/limits';

describe('bodyBytes', () => {
  it('counts bytes, not characters', () => {
    expect(bodyBytes('abc')).toBe(3);
    expect(bodyBytes('żółw')).toBe(7);
    expect(bodyBytes('👍')).toBe(4);
    expect(bodyBytes('\u200b')).toBe(3);
  });
});
