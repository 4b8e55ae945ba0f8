import hljs from 'highlight.js/lib/common';
import { Lexer, Parser, Renderer, Tokenizer } from 'marked';
import { withEmoji } from './emoji.mjs';
import { boardPattern, mentionPattern } from './mentions.mjs';
import { spoilers } from './spoilers.mjs';

/**
 * @typedef {{ handles: ReadonlySet<string>, boards: ReadonlySet<string> }} Names
 *   what a body may link by name, lower case; boards as they stand in addresses
 */

/** Above this much code in one body the rest stays plain: colour is worth milliseconds, not the deadline. */
const maxHighlighted = 12_000;

/** Short rows are padded to the columns of the header, so a small source can ask for millions of cells. */
const maxTableCells = 10_000;

/** One address can be repeated by thousands of short references; together they may not outgrow this. */
const maxLinkCharacters = 256 * 1024;

/**
 * Turns Markdown (CommonMark and GFM) into HTML by our rules, still to be sanitised.
 *
 * What a person typed as HTML comes out as visible text, so the sanitiser only ever sees markup made here. Headings
 * move down two levels because the page above has the first two. Throws on input made to multiply itself.
 *
 * @param {string} source
 * @param {Names} names
 * @returns {string}
 */
export function markdownToHtml(source, names) {
  const options = {
    gfm: true,
    renderer: new CommunityRenderer(names),
    tokenizer: new CommunityTokenizer(),
    extensions: spoilers(escapeKeepingEntities),
  };
  return Parser.parse(Lexer.lex(source, options), options);
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markdown keeps `&copy;` as the sign it stands for; any other `&` is itself. @param {string} text */
function escapeKeepingEntities(text) {
  return escapeHtml(text).replace(/&amp;(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});/gi, '&$1;');
}

class CommunityTokenizer extends Tokenizer {
  #cells = 0;

  /**
   * Inline HTML is text to us, so it never changes how the text after it is read (marked would stop escaping
   * after `<pre>` and stop linking after `<a>`).
   *
   * @override
   * @param {string} src
   * @returns {import('marked').Tokens.Tag | undefined}
   */
  tag(src) {
    const raw = this.rules.inline.tag.exec(src)?.[0];
    if (!raw) return undefined;
    return { type: 'html', raw, text: raw, block: false, inLink: this.lexer.state.inLink, inRawBlock: false };
  }

  /**
   * @override
   * @param {string} src
   */
  table(src) {
    const [, header, , rows] = this.rules.block.table.exec(src) ?? [];
    if (!header) return undefined;
    const cells = header.split('|').length * (1 + (rows ?? '').split('\n').length);
    if (this.#cells + cells > maxTableCells) throw new RangeError('too many table cells');
    const table = super.table(src);
    if (table) this.#cells += cells;
    return table;
  }
}

class CommunityRenderer extends Renderer {
  #linkDepth = 0;
  #linkCharacters = 0;
  #highlighted = 0;
  #names;

  /** @param {Names} names */
  constructor(names) {
    super();
    this.#names = names;
  }

  /**
   * @override
   * @param {import('marked').Tokens.HTML | import('marked').Tokens.Tag} token
   */
  html(token) {
    if (!token.block) return escapeHtml(token.text);
    return `<p>${escapeHtml(token.text.trim()).replaceAll('\n', '<br>\n')}</p>\n`;
  }

  /**
   * @override
   * @param {import('marked').Tokens.Heading} token
   */
  heading({ tokens, depth }) {
    const level = Math.min(depth + 2, 6);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  }

  /**
   * @override
   * @param {import('marked').Tokens.Code} token
   */
  code({ text, lang }) {
    const language = /^\S*/.exec(lang ?? '')?.[0] ?? '';
    const code = text && `${text.replace(/\n$/, '')}\n`;
    const name = language ? ` class="language-${escapeKeepingEntities(language)}"` : '';
    return `<pre><code${name}>${this.#highlight(code, language)}</code></pre>\n`;
  }

  /**
   * @override
   * @param {import('marked').Tokens.Link} token
   */
  link(token) {
    this.#countLink(token);
    this.#linkDepth += 1;
    const html = super.link(token);
    this.#linkDepth -= 1;
    return html;
  }

  /**
   * @override
   * @param {import('marked').Tokens.Image} token
   */
  image(token) {
    this.#countLink(token);
    return super.image(token);
  }

  /**
   * @override
   * @param {import('marked').Tokens.Text | import('marked').Tokens.Escape} token
   */
  text(token) {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
    const text = escapeKeepingEntities(token.text);
    if (token.type === 'escape') return text;
    return this.#linkDepth > 0 ? withEmoji(text) : this.#linkNames(withEmoji(text));
  }

  /** @param {string} text */
  #linkNames(text) {
    const { handles, boards } = this.#names;
    let linked = text;
    if (handles.size > 0) {
      linked = linked.replace(mentionPattern, (written, /** @type {string} */ name) => {
        const handle = name.toLowerCase();
        return handles.has(handle) ? `<a href="/members/${handle}">${written}</a>` : written;
      });
    }
    if (boards.size > 0) {
      linked = linked.replace(boardPattern, (written, /** @type {string} */ name) => {
        const slug = encodeURIComponent(name.toLowerCase());
        return boards.has(slug) ? `<a href="/boards/${slug}">${written}</a>` : written;
      });
    }
    return linked;
  }

  /** @param {string} code @param {string} language */
  #highlight(code, language) {
    if (!hljs.getLanguage(language)) return escapeHtml(code);
    this.#highlighted += code.length;
    if (this.#highlighted > maxHighlighted) return escapeHtml(code);
    return hljs.highlight(code, { language, ignoreIllegals: true }).value;
  }

  /** @param {{ href: string, title?: string | null }} link */
  #countLink({ href, title }) {
    this.#linkCharacters += href.length + (title?.length ?? 0);
    if (this.#linkCharacters > maxLinkCharacters) throw new RangeError('links repeat too much text');
  }
}
