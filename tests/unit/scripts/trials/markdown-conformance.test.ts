import { expect, it } from 'vitest';
import { renderBody } from '#app/lib/markdown/render-body.mjs';
import { judgeSpecification } from '../../../../scripts/trials/markdown-conformance';

function judge(markdown: string, html: string, exceptions = {}) {
  const examples = [{ example: 1, section: 'ours', markdown, html }];
  return judgeSpecification({ name: 'spec', examples, exceptions }, [renderBody(markdown, {})]);
}

it.each([
  ['plain words', '*a*\nb', '<p><em>a</em>\nb</p>'],
  ['a heading, which we move down', '# a', '<h1>a</h1>'],
  ['a relative link, which we take away', '[a](/b "c")', '<p><a href="/b" title="c">a</a></p>'],
  ['a picture, which we make a link', '![a](https://b.c/d)', '<p><img src="https://b.c/d" alt="a" /></p>'],
  ['code, which we colour', '```js\nlet a;\n```', '<pre><code class="language-js">let a;\n</code></pre>'],
  ['raw HTML, which we show', '<b>a</b> *c*', '<p><b>a</b> <em>c</em></p>'],
])('takes %s for equal', (_, markdown, html) => {
  expect(judge(markdown, html)).toEqual({ equal: 1, excepted: 0, failures: [] });
});

it.each([
  ['other words', '*a*', '<p><em>b</em></p>'],
  ['another element', '*a*', '<p><strong>a</strong></p>'],
  ['another address', '[a](/b)', '<p><a href="/c">a</a></p>'],
  ['another title', '[a](/b "c")', '<p><a href="/b">a</a></p>'],
  ['another picture', '![a](/b)', '<p><img src="/c" alt="a" /></p>'],
  ['other space in code', '    a\n      b', '<pre><code>a\nb\n</code></pre>'],
  ['other raw HTML', '<b>a</b>', '<p><i>a</i></p>'],
])('tells %s', (_, markdown, html) => {
  expect(judge(markdown, html).failures).toHaveLength(1);
});

it('lets the list of exceptions only shrink', () => {
  expect(judge('a', '<p>b</p>', { 1: 'a reason' })).toEqual({ equal: 0, excepted: 1, failures: [] });
  expect(judge('a', '<p>a</p>', { 1: 'a reason' }).failures).toEqual([
    expect.stringContaining('take it off'),
  ]);
  expect(judge('a', '<p>a</p>', { 2: 'a reason' }).failures).toEqual([
    expect.stringContaining('no example 2'),
  ]);
});
