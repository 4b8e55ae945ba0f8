import { describe, expect, it } from 'vitest';
import { renderBody } from '#app/lib/markdown/render-body.mjs';

const rel = 'rel="nofollow ugc noopener"';

const render = (source: string, handles: string[] = []) => renderBody(source, handles).trim();

describe('renderBody', () => {
  it('leaves the first two heading levels to the page', () => {
    expect(render('# One\n\n## Two\n\n##### Five')).toBe('<h3>One</h3>\n<h4>Two</h4>\n<h6>Five</h6>');
  });

  it('shows raw HTML as the text it is', () => {
    expect(render('an <b onclick="x()">inline</b> tag')).toBe(
      '<p>an &lt;b onclick="x()"&gt;inline&lt;/b&gt; tag</p>',
    );
    expect(render('<div>\n**raw** &amp;\n</div>')).toBe(
      '<p>&lt;div&gt;<br>\n**raw** &amp;amp;<br>\n&lt;/div&gt;</p>',
    );
    expect(render('<pre><img src=x onerror=alert(1)> &lt;b&gt; **still Markdown**')).not.toContain('<img');
    expect(render('<code>&lt;b&gt; <a href="x"> https://example.com')).toContain(
      `<a href="https://example.com/"`,
    );
  });

  it('links to the schemes it knows and keeps the words of all others', () => {
    expect(render('[a](https://example.com/?q=1&copy=2 "title")')).toBe(
      `<p><a href="https://example.com/?q=1&amp;copy=2" title="title" ${rel}>a</a></p>`,
    );
    expect(render('ann@example.com')).toBe(
      `<p><a href="mailto:ann@example.com" ${rel}>ann@example.com</a></p>`,
    );
    for (const target of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'javascript&colon;alert(1)',
      'java&#115;cript:alert(1)',
      'java&Tab;script:alert(1)',
      '<java\tscript:alert(1)>',
      '<\u0001javascript:alert(1)>',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'ftp://example.com',
      '//example.com',
      '/threads/1',
      '#top',
      'https:',
      'https://bank.example@evil.example',
      '/members/ann',
    ]) {
      expect(render(`[words](${target})`), target).toBe('<p>words</p>');
    }
  });

  it('shows own pictures and makes links of all others', () => {
    expect(render('![a cat](/uploads/cat.webp "Tom")')).toBe(
      '<p><img src="/uploads/cat.webp" alt="a cat" title="Tom" loading="lazy"></p>',
    );
    expect(render('![a cat](https://example.com/cat.png)')).toBe(
      `<p><a href="https://example.com/cat.png" ${rel}>a cat</a></p>`,
    );
    expect(render('![](https://example.com/cat.png)')).toContain('>https://example.com/cat.png</a>');
    expect(render('[![a cat](https://example.com/cat.png)](https://example.com)')).toBe(
      `<p><a href="https://example.com/" ${rel}>a cat</a></p>`,
    );
    for (const source of [
      '/uploads/../settings',
      '/uploads/%2e%2e/settings',
      'cat.png',
      'data:image/png;base64,x',
    ]) {
      expect(render(`![a cat](${source})`), source).toBe('<p>a cat</p>');
    }
  });

  it('makes tables and task lists whose boxes are named by their words', () => {
    expect(render('|a|b|\n|:-:|-|\n|1|2|')).toContain('<th align="center">a</th>');
    expect(render('- [x] buy **milk**\n  - sub')).toBe(
      '<ul>\n<li><label><input checked="" disabled="" type="checkbox"> buy <strong>milk</strong></label>' +
        '<ul>\n<li>sub</li>\n</ul>\n</li>\n</ul>',
    );
  });

  it('colours code of languages it knows and takes no other class', () => {
    expect(render('```js\nconst a = 1;\n```')).toBe(
      '<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">const</span> a = ' +
        '<span class="hljs-number">1</span>;\n</code></pre>',
    );
    expect(render('```dialog" onclick="x\n<b>\n```')).toBe(
      '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>',
    );
    expect(render('```klingon\nnuqneH\n```')).toContain('<code class="language-klingon">nuqneH');
  });

  it('links the members it was told of, outside code and links', () => {
    const ann = `<a href="/members/ann" ${rel}>`;
    expect(render('Thanks @Ann, @bob!', ['ann'])).toBe(`<p>Thanks ${ann}@Ann</a>, @bob!</p>`);
    expect(render('*@ann* and **x**@ann', ['ann'])).toBe(
      `<p><em>${ann}@ann</a></em> and <strong>x</strong>${ann}@ann</a></p>`,
    );
    for (const source of ['`@ann`', '[@ann](https://example.com)', '\\@ann', 'x@ann', '@ann-x', '@annie']) {
      expect(render(source, ['ann']), source).not.toContain('/members/');
    }
  });

  it('refuses what was made to multiply', () => {
    const references = `[a]: https://example.com/${'z'.repeat(20_000)}\n\n${'[a] '.repeat(4_000)}`;
    const titles = `[a]: https://example.com '${'z'.repeat(20_000)}'\n\n${'![a] '.repeat(4_000)}`;
    const table = `${'|x'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'a\n'.repeat(2_000)}`;
    const tables = `${'|x'.repeat(50)}\n${'|-'.repeat(50)}\n${'a\n'.repeat(50)}\n`.repeat(10);
    for (const source of [references, titles, table, tables, '> '.repeat(20_000)]) {
      expect(() => renderBody(source, [])).toThrow(RangeError);
    }
  });
});
