import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { drawCards } from './draw-cards.mjs';

/** The elements that Markdown makes. Nothing that loads, submits, styles or runs. */
const allowedTags =
  'h3 h4 h5 h6 p br hr blockquote ul ol li input pre code span em strong del a img table thead tbody tr th td details summary';

/**
 * The attributes that they need. No `id` or `name`, which would shadow properties of the page.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const allowedAttributes = {
  ol: ['start'],
  input: ['type', 'checked', 'disabled'],
  code: ['class'],
  span: ['class'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  th: ['align'],
  td: ['align'],
};

/** The name of a language, or of what a word of code is; nothing that a style sheet of ours uses. */
const allowedClass = /^(?:language-[\w+#.-]{1,30}|hljs-[\w-]{1,30})$/;

/** Schemes that a link may lead to; everything else loses its link and keeps its words. */
const allowedSchemes = new Set(['http:', 'https:', 'mailto:']);

/** The lasting address of a thread or reply, as a quote names where it comes from. It asks for rights by itself. */
const ownPost = /^\/(?:threads|replies)\/[a-z0-9]{12}$/;

/** @typedef {import('./markdown-to-html.mjs').Names} Names */

/** @type {Names} */
const nobody = { handles: new Set(), boards: new Set() };

/** Where members' own pictures are served from. */
const uploads = '/uploads/';

const { window } = new JSDOM('');
const purify = createDOMPurify(/** @type {any} */ (window));
purify.setConfig({
  ALLOWED_TAGS: allowedTags.split(' '),
  ALLOWED_ATTR: [...new Set(Object.values(allowedAttributes).flat())],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM: true,
});

/** @type {Element[]} elements of the body at hand that need more than the sanitiser's yes or no */
let special = [];
const specialTags = new Set(['A', 'IMG', 'INPUT', 'PRE', 'TABLE']);

purify.addHook('uponSanitizeAttribute', (element, attribute) => {
  if (!allowedAttributes[element.localName]?.includes(attribute.attrName)) attribute.keepAttr = false;
  if (attribute.attrName === 'class') {
    attribute.attrValue = attribute.attrValue
      .split(/\s+/)
      .filter((name) => allowedClass.test(name))
      .join(' ');
    if (!attribute.attrValue) attribute.keepAttr = false;
  }
});
purify.addHook('afterSanitizeAttributes', (element) => {
  if (specialTags.has(element.nodeName)) special.push(element);
});

/**
 * The last word on what reaches a reader: only the elements and attributes above, links that lead where they say,
 * and no picture that would tell another host who reads.
 *
 * SECURITY: addresses are judged here, on the parsed document, after every entity and escape has been undone.
 *
 * @param {string} html
 * @param {Names} names members and boards whose pages may be linked by path
 * @param {ReadonlyMap<string, import('./known').KnownCard>} [cards] by address, drawn where it stands alone
 * @returns {string}
 */
export function sanitizeHtml(html, names, cards = new Map()) {
  special = [];
  const body = purify.sanitize(html);
  // Children before parents, so that a link sees what its picture has become.
  for (const element of special.reverse()) refine[element.nodeName]?.(element, names);
  if (cards.size > 0) drawCards(/** @type {any} */ (body), cards);
  return /** @type {HTMLElement} */ (/** @type {unknown} */ (body)).innerHTML;
}

/** @type {Record<string, (element: Element, names: Names) => void>} */
const refine = {
  A(link, names) {
    const href = safeAddress(link.getAttribute('href'), names);
    if (!href) return link.replaceWith(...link.childNodes);
    setLink(link, href);
  },

  IMG(image) {
    const source = image.getAttribute('src') ?? '';
    const words = image.getAttribute('alt') ?? '';
    const own = ownUpload(source);
    if (own) {
      image.setAttribute('src', own);
      image.setAttribute('alt', words);
      image.setAttribute('loading', 'lazy');
      return;
    }
    const href = safeAddress(source, nobody);
    if (!href || isInsideLink(image)) return image.replaceWith(words);
    const link = image.ownerDocument.createElement('a');
    setLink(link, href);
    link.append(words || href);
    image.replaceWith(link);
  },

  /** A tick box is named by the words beside it. */
  INPUT(box) {
    if (box.getAttribute('type') !== 'checkbox') return box.remove();
    box.setAttribute('disabled', '');
    const label = box.ownerDocument.createElement('label');
    box.replaceWith(label);
    let next = label.nextSibling;
    label.append(box);
    while (next && !blocks.has(next.nodeName)) {
      label.append(next);
      next = label.nextSibling;
    }
  },

  // What may scroll sideways must be reachable by keyboard.
  PRE: (block) => block.setAttribute('tabindex', '0'),
  TABLE: (table) => table.setAttribute('tabindex', '0'),
};

const blocks = new Set([
  'P',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'TABLE',
  'HR',
  'H3',
  'H4',
  'H5',
  'H6',
  'DETAILS',
]);

/** @param {Element} element */
function isInsideLink(element) {
  let ancestor = element.parentElement;
  while (ancestor && ancestor.nodeName !== 'A') ancestor = ancestor.parentElement;
  return ancestor !== null;
}

/** @param {Element} link @param {string} href */
function setLink(link, href) {
  link.setAttribute('href', href);
  link.setAttribute('rel', 'nofollow ugc noopener');
}

/**
 * The address as a browser would follow it, or null. Relative ones other than our own are refused because bodies are also read in
 * mail and feeds; those with a user name in them because they exist to look like another site.
 *
 * @param {string | null} href
 * @param {Names} names
 */
function safeAddress(href, names) {
  if (!href) return null;
  if (ownPost.test(href) || isNamedPage(href, names)) return href;
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && allowedSchemes.has(url.protocol) && !url.username && !url.password ? url.href : null;
}

/** Whether this is the page of a member or board that the body may name. @param {string} href @param {Names} names */
function isNamedPage(href, names) {
  const [, kind, name = ''] = /^\/(members|boards)\/([\w%.~-]+)$/.exec(href) ?? [];
  return kind === 'members' ? names.handles.has(name) : kind === 'boards' && names.boards.has(name);
}

/** The path of a picture uploaded here, with dots and escapes resolved, or null. @param {string} source */
function ownUpload(source) {
  if (!source.startsWith(uploads)) return null;
  const { pathname } = new URL(source, 'http://own.invalid');
  return pathname.startsWith(uploads) ? pathname : null;
}
