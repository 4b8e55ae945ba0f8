import { expect, it } from 'vitest';
import type { SafeHtml } from '#app/lib/safe-html';
import { textOfHtml } from '#app/lib/markdown/text-of-html';

it('gives the words of a body without its tags, in lines, as they were typed', () => {
  const html =
    '<p>It &lt;b&gt; <em>holds</em> its&nbsp;heat &amp; more.</p>\n<ul><li>one</li><li>two</li></ul><p><a href="https://x.test/?a=1&amp;b=2" rel="ugc">a link</a><br>end</p>';
  expect(textOfHtml(html as SafeHtml)).toBe('It <b> holds its heat & more.\none\ntwo\na link\nend');
});
