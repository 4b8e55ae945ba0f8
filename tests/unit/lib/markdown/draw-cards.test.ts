import { expect, it } from 'vitest';
import { renderBody } from '#app/lib/markdown/render-body.mjs';

const card = {
  url: 'https://example.com/a',
  title: 'A <b>title</b>" onclick="x',
  description: '<script>alert(1)</script>',
  site: 'Example & sons',
};
const render = (source: string) => renderBody(source, { cards: [card] });

it('draws a card where the address stands alone, with the words of the page as text', () => {
  expect(render('https://example.com/a')).toBe(
    '<div class="link-card"><p class="link-card__site">Example &amp; sons</p>' +
      '<a href="https://example.com/a" rel="nofollow ugc noopener" class="link-card__title">A &lt;b&gt;title&lt;/b&gt;" onclick="x</a>' +
      '<p class="link-card__words">&lt;script&gt;alert(1)&lt;/script&gt;</p></div>\n',
  );
});

it('leaves links in a sentence, with words of their own, in code and elsewhere as they are', () => {
  for (const source of [
    'See https://example.com/a',
    '[words](https://example.com/a)',
    '`https://example.com/a`',
    '    https://example.com/a',
    'https://example.com/b',
    'https://example.com/a\nhttps://example.com/a',
  ])
    expect(render(source)).not.toContain('link-card');
});

it('draws no card for markup that only looks like one', () => {
  expect(render('<div class="link-card">x</div>')).not.toContain('<div');
});
