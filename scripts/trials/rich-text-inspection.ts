import { JSDOM } from 'jsdom';

type Rule = (value: string) => boolean;

const anything: Rule = () => true;
const empty: Rule = (value) => value === '';
const oneOf =
  (...values: string[]): Rule =>
  (value) =>
    values.includes(value);
const codeClass: Rule = (value) =>
  value.split(' ').every((name) => /^(language-[\w+#.-]+|hljs-[\w-]+)$/.test(name));

/**
 * What a rendered body may contain, written down a second time and on purpose apart from the sanitiser: a mistake
 * there must not excuse itself here.
 */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  ...Object.fromEntries(
    'h3 h4 h5 h6 p br hr blockquote ul li label em strong del thead tbody tr details summary'
      .split(' ')
      .map((tag) => [tag, {}]),
  ),
  ol: { start: (value) => /^\d{1,9}$/.test(value) },
  input: { type: oneOf('checkbox'), disabled: empty, checked: empty },
  pre: { tabindex: oneOf('0') },
  code: { class: codeClass },
  span: { class: codeClass },
  a: { href: isSafeLink, rel: oneOf('nofollow ugc noopener'), title: anything },
  img: { src: isOwnPicture, alt: anything, title: anything, loading: oneOf('lazy') },
  table: { tabindex: oneOf('0') },
  th: { align: oneOf('left', 'center', 'right') },
  td: { align: oneOf('left', 'center', 'right') },
};

const required: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt', 'loading'],
  input: ['type', 'disabled'],
};

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/** Everything in a piece of HTML that a rendered body must not contain. Empty is good. */
export function violationsIn(html: string): string[] {
  const found: string[] = [];
  const { head, body } = parser.parseFromString(`<!doctype html><body>${html}`, 'text/html');
  if (head.childNodes.length > 0) found.push('content outside the body');
  if (body.attributes.length > 0) found.push('attributes on the body');
  const walker = body.ownerDocument.createTreeWalker(body, window.NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === window.Node.ELEMENT_NODE) found.push(...violationsOf(node as Element));
    else if (node.nodeType !== window.Node.TEXT_NODE) found.push(`node of type ${node.nodeType}`);
  }
  if (body.innerHTML !== html) found.push('is read as something else than it says');
  return found;
}

function violationsOf(element: Element): string[] {
  const tag = element.localName;
  const attributes = rules[tag];
  if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${tag}>`];
  const found = [...element.attributes]
    .filter(({ name, value }) => !attributes[name]?.(value))
    .map(({ name, value }) => `<${tag} ${name}="${value}">`);
  for (const name of required[tag] ?? []) {
    if (!element.hasAttribute(name)) found.push(`<${tag}> without ${name}`);
  }
  return found;
}

function isSafeLink(href: string): boolean {
  if (/^\/members\/[a-z0-9_-]+$/.test(href)) return true;
  if (/^\/(threads|replies)\/[a-z0-9]{12}$/.test(href)) return true;
  if (/^\/boards\/[\w%.~-]+$/.test(href)) return true;
  return /^(https?:\/\/[^/?#@\s]+([/?#]|$)|mailto:)/.test(href);
}

function isOwnPicture(src: string): boolean {
  const [start, folder, ...rest] = src.split('/');
  return (
    start === '' &&
    folder === 'uploads' &&
    !rest.some((part) => /^\.{1,2}$/.test(part)) &&
    !/[\s\\]/.test(src)
  );
}
