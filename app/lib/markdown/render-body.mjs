import { markdownToHtml } from './markdown-to-html.mjs';
import { sanitizeHtml } from './sanitize-html.mjs';

/** Stored with the body and sent with every page that shows it: no honest body comes near. */
const maxHtmlCharacters = 512 * 1024;

/**
 * One body from Markdown to safe HTML. Throws when it cannot: nesting too deep for the stack, or far more
 * output than input. The caller then shows the source as text.
 *
 * @param {string} source
 * @param {import('./known').Known} known
 * @returns {string}
 */
export function renderBody(source, { handles, boards = [], cards = [] }) {
  const names = { handles: new Set(handles), boards: new Set(boards.map(encodeURIComponent)) };
  const cardOf = new Map(cards.map((card) => [card.url, card]));
  const html = markdownToHtml(source, names);
  if (html.length > maxHtmlCharacters) throw new RangeError('more HTML than a body may become');
  const safe = sanitizeHtml(html, names, cardOf);
  if (safe.length > maxHtmlCharacters) throw new RangeError('more HTML than a body may become');
  return safe;
}
