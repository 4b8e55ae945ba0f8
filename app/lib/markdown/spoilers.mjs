/** @typedef {import('marked').Tokens.Generic & { title: string, tokens: import('marked').Token[] }} SpoilerToken */

const opening = /^ {0,3}:{3,8}[ \t]{0,20}spoiler(?:[ \t]+([^\n]*))?(?:\n|$)/i;

/** A longer title is a text, and is cut. */
const maxTitle = 100;

const closing = /^ {0,3}:{3,}[ \t]*$/m;

/** Where words may turn into a spoiler without an empty line before it: whoever forgets that line still hides them. */
const interruption = /\n {0,3}:{3,8}[ \t]{0,20}spoiler(?:\s|$)/i;

/**
 * `:::spoiler`, the convention of many communities: what stands up to a line of `:::` is folded away under its title,
 * and opens by key, click or a screen reader's command without any script. A spoiler that is never closed hides the
 * rest, because showing too much cannot be undone. One inside another is text.
 *
 * Made anew for each body, because it remembers where it is.
 *
 * @param {(text: string) => string} escape
 * @returns {NonNullable<import('marked').MarkedOptions['extensions']>}
 */
export function spoilers(escape) {
  let isInside = false;
  return {
    childTokens: {},
    startBlock: [(src) => (isInside ? undefined : startOf(src))],
    block: [
      function (src) {
        if (isInside) return undefined;
        const [start, title = ''] = opening.exec(src) ?? [];
        if (start === undefined) return undefined;
        const rest = src.slice(start.length);
        const end = closing.exec(rest);
        const words = end ? rest.slice(0, end.index) : rest;
        const { state } = this.lexer;
        const { top } = state;
        isInside = true;
        state.top = true;
        const tokens = this.lexer.blockTokens(words, []);
        state.top = top;
        isInside = false;
        return {
          type: 'spoiler',
          raw: start + words + (end?.[0] ?? ''),
          title: title.trim().slice(0, maxTitle),
          tokens,
        };
      },
    ],
    renderers: {
      spoiler(token) {
        const { title, tokens } = /** @type {SpoilerToken} */ (token);
        const summary = title ? `Spoiler: ${escape(title)}` : 'Spoiler';
        return `<details>\n<summary>${summary}</summary>\n${this.parser.parse(tokens)}</details>\n`;
      },
    },
  };
}

/** @param {string} src */
function startOf(src) {
  const at = interruption.exec(src)?.index;
  return at === undefined ? undefined : at + 1;
}
