import { describe, expect, it } from 'vitest';
import { quoteOf } from '#app/features/boards/quote';
import { renderBody } from '#app/lib/markdown/render-body.mjs';

const from = { name: 'Ann *the* [Great]', href: '/replies/a1b2c3d4e5f6' };

describe('quoteOf', () => {
  it('says whose words they are, leads back to them and leaves room below', () => {
    const quote = quoteOf('One\n\ntwo', { ...from, name: 'Ann' });
    expect(quote).toBe('> [Ann](/replies/a1b2c3d4e5f6) wrote:\n>\n> One\n>\n> two\n\n');
  });

  it('takes no sign of a name for a mark', () => {
    const html = renderBody(quoteOf('Words', from), {});
    expect(html).toContain('>Ann *the* [Great]</a> wrote:');
    expect(html).toContain('href="/replies/a1b2c3d4e5f6"');
  });

  it('leaves out what the post quotes itself, unless there is nothing else', () => {
    expect(quoteOf('> before\n\nafter', from)).toContain('wrote:\n>\n> after\n\n');
    expect(quoteOf('> only this', from)).toContain('> > only this');
  });

  it('stays short', () => {
    expect(quoteOf('line\n'.repeat(100), from).split('\n')).toHaveLength(16);
    expect(quoteOf('x'.repeat(20_000), from).length).toBeLessThan(1_400);
  });
});
