import { expect, it } from 'vitest';
import { violationsIn } from '../../../../scripts/trials/rich-text-inspection';

const rel = 'rel="nofollow ugc noopener"';

it.each([
  '<script>alert(1)</script>',
  '<h1>x</h1>',
  '<p id="x">x</p>',
  '<p onclick="x">x</p>',
  '<p style="color:red">x</p>',
  '<!-- x -->',
  '<title>x</title>',
  '<svg></svg>',
  '<code class="button">x</code>',
  '<a href="https://example.com">x</a>',
  `<a ${rel}>x</a>`,
  `<a href="javascript:x" ${rel}>x</a>`,
  `<a href="/threads/1" ${rel}>x</a>`,
  `<a href="https://user@example.com" ${rel}>x</a>`,
  '<img src="https://example.com/x" alt="" loading="lazy">',
  '<img src="/uploads/../x" alt="" loading="lazy">',
  '<img src="/uploads/x">',
  '<input type="text" disabled="">',
  '<input type="checkbox">',
  '<p>x<table><p>moved out</p></table></p>',
])('catches %s', (html) => {
  expect(violationsIn(`<p>before</p>${html}`)).not.toEqual([]);
});
