import { describe, expect, it } from 'vitest';
import { htmlAsMarkdown } from '#app/features/integrations/html-as-markdown';

describe('htmlAsMarkdown', () => {
  it('keeps paragraphs, links, emphasis, lists and quotes', () => {
    const html =
      '<p>See <a href="https://a.example/x">here</a> &amp; <strong>now</strong>.</p><ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote>';
    expect(htmlAsMarkdown(html)).toBe('See [here](https://a.example/x) & **now**.\n\n- one\n- two\n\n> said');
  });

  it('keeps code as it was written, tags and all', () => {
    expect(
      htmlAsMarkdown('<p>Use <code>&lt;b&gt;</code></p><pre><code>if (a &lt; b) {\n}\n</code></pre>'),
    ).toBe('Use `<b>`\n\n    if (a < b) {\n    }');
  });

  it('drops every other tag, and links that lead to scripts', () => {
    expect(
      htmlAsMarkdown(
        '<script>alert(1)</script><a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>',
      ),
    ).toBe('alert(1)x[image]');
  });
});
