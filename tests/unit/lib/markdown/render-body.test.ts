import { describe, expect, it } from 'vitest';
import { renderBody } from '#app/lib/markdown/render-body.mjs';

const rel = 'rel="nofollow ugc noopener"';

const render = (source: string, handles: string[] = [], boards: string[] = []) =>
  renderBody(source, { handles, boards }).trim();

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
      '/threads/a1b2c3d4e5f6/edit',
      '/replies/a1b2c3d4e5f6?x',
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

  it('links the boards it was told of, in any script, outside code and links', () => {
    const link = (slug: string, words: string) => `<a href="/boards/${slug}" ${rel}>${words}</a>`;
    expect(render('See #help, #Brewing-Help and #secret.', [], ['help', 'brewing-help'])).toBe(
      `<p>See ${link('help', '#help')}, ${link('brewing-help', '#Brewing-Help')} and #secret.</p>`,
    );
    expect(render('#młynki', [], ['młynki'])).toBe(`<p>${link('m%C5%82ynki', '#młynki')}</p>`);
    expect(render('[words](/boards/help) #help', [], ['help'])).toContain(link('help', 'words'));
    for (const source of [
      '`#help`',
      '[#help](https://example.com)',
      '\\#help',
      'a#help',
      '#help-',
      '&#39;help',
    ]) {
      expect(render(source, [], ['help', '39']), source).not.toContain('/boards/');
    }
    expect(render('[words](/boards/help)')).toBe('<p>words</p>');
    expect(render('[words](/boards/%zz) #help', [], ['help'])).toContain('<p>words ');
  });

  it('links to posts here by their lasting address', () => {
    expect(render('> [Ann](/replies/a1b2c3d4e5f6)')).toContain(
      `<a href="/replies/a1b2c3d4e5f6" ${rel}>Ann</a>`,
    );
  });

  it('puts signs where text names them, and nowhere else', () => {
    expect(render(':wave: **:+1:** (:heart_eyes:) [:coffee:](https://example.com)')).toBe(
      `<p>👋 <strong>👍</strong> (😍) <a href="https://example.com/" ${rel}>☕</a></p>`,
    );
    for (const source of [
      '`:wave:`',
      'at 10:30:45',
      'a:wave:',
      ':wave:b',
      ':nothing-of-it:',
      ':constructor:',
    ]) {
      expect(render(source), source).not.toMatch(/\p{Extended_Pictographic}/u);
    }
    expect(render(':constructor: :__proto__:')).toContain(':constructor: :');
  });

  it('folds spoilers away under their title, without script', () => {
    expect(render('Look:\n:::spoiler The <end>\nHe **did** it.\n\n- all of it\n:::\nAfter')).toBe(
      '<p>Look:</p>\n<details>\n<summary>Spoiler: The &lt;end&gt;</summary>\n' +
        '<p>He <strong>did</strong> it.</p>\n<ul>\n<li>all of it</li>\n</ul>\n</details>\n<p>After</p>',
    );
    expect(render('::: spoiler\nnever closed')).toBe(
      '<details>\n<summary>Spoiler</summary>\n<p>never closed</p>\n</details>',
    );
    expect(render('> :::spoiler\n> quoted\n> :::\n\nnot hidden')).toContain(
      '</details>\n</blockquote>\n<p>not hidden',
    );
    expect(render(':::spoiler\n:::spoiler\na\n:::\nb')).toBe(
      '<details>\n<summary>Spoiler</summary>\n<p>:::spoiler\na</p>\n</details>\n<p>b</p>',
    );
    expect(render(':::note\na\n:::')).toBe('<p>:::note\na\n:::</p>');
    expect(render('`:::spoiler`')).toBe('<p><code>:::spoiler</code></p>');
  });

  it('refuses what was made to multiply', () => {
    const references = `[a]: https://example.com/${'z'.repeat(20_000)}\n\n${'[a] '.repeat(4_000)}`;
    const titles = `[a]: https://example.com '${'z'.repeat(20_000)}'\n\n${'![a] '.repeat(4_000)}`;
    const table = `${'|x'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'a\n'.repeat(2_000)}`;
    const tables = `${'|x'.repeat(50)}\n${'|-'.repeat(50)}\n${'a\n'.repeat(50)}\n`.repeat(10);
    for (const source of [references, titles, table, tables, '> '.repeat(20_000)]) {
      expect(() => renderBody(source, {})).toThrow(RangeError);
    }
  });
});
