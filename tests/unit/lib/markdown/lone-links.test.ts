import { describe, expect, it } from 'vitest';
import { loneLinks } from '#app/lib/markdown/lone-links';

describe('loneLinks', () => {
  it('finds the addresses that stand alone on a line, each once, as the renderer writes them', () => {
    const source =
      'Look:\n\nhttps://Example.com\n\n  https://example.com/a?b=1 \nsee https://example.com/inside\nhttps://example.com';
    expect(loneLinks(source)).toEqual(['https://example.com/', 'https://example.com/a?b=1']);
  });

  it('takes five of many, and none with a name in it or without end', () => {
    const many = Array.from({ length: 50 }, (_, index) => `https://example.com/${index}`).join('\n');
    expect(loneLinks(many)).toHaveLength(5);
    expect(loneLinks('https://user@example.com/\nftp://example.com/\nhttps://\nhttps://[::1')).toEqual([]);
    expect(loneLinks(`https://example.com/${'x'.repeat(2_000)}`)).toEqual([]);
  });

  it('stays quick on hostile text', () => {
    expect(loneLinks('https://x '.repeat(5_000))).toEqual([]);
    expect(loneLinks(`https://x${' '.repeat(50_000)}y`)).toEqual([]);
  });
});
