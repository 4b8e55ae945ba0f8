import { describe, expect, it } from 'vitest';
import { cardOf } from '#app/features/writing/link-card';

describe('cardOf', () => {
  const of = (head: Record<string, string>) =>
    cardOf('https://www.example.com/a', new Map(Object.entries(head)));

  it('prefers what is said for cards, and names the host where no site is named', () => {
    expect(of({ title: 'Page', 'og:title': ' A\n title ', description: 'Words' })).toEqual({
      url: 'https://www.example.com/a',
      title: 'A title',
      description: 'Words',
      site: 'example.com',
    });
  });

  it('makes none without a title', () => {
    expect(of({ title: ' \u200b ', description: 'Words' })).toBeNull();
  });

  it('cuts what is long and drops what would turn words around', () => {
    const card = of({
      title: 'x'.repeat(1_000_000),
      'og:description': 'a\u202eb\u0000c',
      'og:site_name': '😀'.repeat(99),
    });
    expect([...(card?.title ?? '')]).toHaveLength(160);
    expect(card?.description).toBe('ab c');
    expect([...(card?.site ?? '')]).toHaveLength(60);
  });
});
