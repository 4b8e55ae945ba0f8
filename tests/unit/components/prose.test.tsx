import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Prose } from '#app/components/prose';
import { storedHtml } from '#app/lib/markdown/markdown.server';

it('puts rendered HTML into the page as it is, in the direction of its text', () => {
  const page = renderToStaticMarkup(<Prose html={storedHtml('<p>Hello &amp; <em>welcome</em></p>')} />);
  expect(page).toBe('<div class="prose" dir="auto"><p>Hello &amp; <em>welcome</em></p></div>');
});
