import { JSDOM } from 'jsdom';
import { Lexer, walkTokens } from 'marked';
import { markdownToHtml } from '#app/lib/markdown/markdown-to-html.mjs';
import type { Exceptions } from './markdown-exceptions';
import { violationsIn } from './rich-text-inspection';

/** One example of a specification: what Markdown, and what HTML it stands for. */
export interface SpecExample {
  example: number;
  section: string;
  markdown: string;
  html: string;
}

export interface Specification {
  name: string;
  examples: readonly SpecExample[];
  exceptions: Exceptions;
}

export interface Judgement {
  equal: number;
  excepted: number;
  failures: string[];
}

/**
 * Compares what was shipped for each example with its specification. An example that differs fails unless it is on
 * the list of exceptions, and one that is on the list fails unless it differs, so that the list can only shrink.
 */
export function judgeSpecification(
  { name, examples, exceptions }: Specification,
  shipped: readonly string[],
): Judgement {
  const failures: string[] = [];
  const listed = new Set(Object.keys(exceptions).map(Number));
  let equal = 0;
  for (const [index, example] of examples.entries()) {
    const html = shipped[index] ?? '';
    const isExcepted = listed.delete(example.example);
    const difference = differenceFromSpec(example, html);
    if (!difference) equal += 1;
    failures.push(...violationsIn(html).map((violation) => `${name} ${example.example}: ${violation}`));
    if (difference && !isExcepted)
      failures.push(`${name} ${example.example} (${example.section}): ${difference}`);
    if (!difference && isExcepted)
      failures.push(`${name} ${example.example} is excepted but equal: take it off the list`);
  }
  failures.push(...[...listed].map((number) => `${name} has no example ${number} to except`));
  return { equal, excepted: Object.keys(exceptions).length - listed.size, failures };
}

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/**
 * How a rendered example differs from its specification once our policy is allowed for, or null.
 *
 * Two comparisons, because the policy takes much away: what the parser made, with every address and picture still in
 * place; and what is shipped, against the specification put through the policy as it is described. Examples with
 * raw HTML, which we show as text, are compared as the text that a reader sees.
 */
function differenceFromSpec(example: SpecExample, shipped: string): string | null {
  const parsed = markdownToHtml(example.markdown, { handles: new Set(), boards: new Set() });
  if (hasRawHtml(example.markdown)) {
    return difference('as text', visibleText(example.html), visibleText(parsed));
  }
  return (
    difference('parsed', canonical(example.html, [shiftHeadings]), canonical(parsed, [undoColours])) ??
    difference(
      'shipped',
      canonical(example.html, [shiftHeadings, applyPolicy]),
      canonical(shipped, [undoColours, undoAdditions]),
    )
  );
}

function difference(stage: string, expected: string, actual: string): string | null {
  return expected === actual
    ? null
    : `${stage}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

function hasRawHtml(markdown: string): boolean {
  let found = false;
  void walkTokens(Lexer.lex(markdown), (token) => {
    found ||= token.type === 'html';
  });
  return found;
}

/** Markup and its escaped twin become the same; paragraphs and breaks, which carry escaped blocks, disappear. */
function visibleText(html: string): string {
  return html
    .replace(/<\/?p>|<br ?\/?>/g, '')
    .replace(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => `<${slash}h${shifted(Number(level))}>`)
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '')
    .replace(/\s+/g, '')
    .replace(/\/>/g, '>');
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

const shifted = (level: number) => Math.min(level + 2, 6);

type Change = (body: HTMLElement) => void;

function canonical(html: string, changes: readonly Change[]): string {
  const { body } = parser.parseFromString(`<!doctype html><body>${html}`, 'text/html');
  for (const change of changes) change(body);
  body.normalize();
  return [...body.childNodes]
    .map((node) => written(node, false))
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const blocks = /^(h[1-6]|p|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|br)$/;

/** One spelling for equal documents: sorted attributes, resolved addresses, no space that no reader sees. */
function written(node: Node, isCode: boolean): string {
  if (node.nodeType === window.Node.TEXT_NODE) {
    const text = node.textContent ?? '';
    return isCode ? text.replaceAll('\n', '\u2028') : text.replace(/\s+/g, ' ');
  }
  const element = node as Element;
  const tag = element.localName;
  const attributes = [...element.attributes]
    .map(({ name, value }) => ` ${name}="${resolved(name, value)}"`)
    .sort();
  const inner = [...element.childNodes].map((child) => written(child, isCode || tag === 'pre')).join('');
  const edge = blocks.test(tag) ? '\n' : '';
  return `${edge}<${tag}${attributes.join('')}>${edge && !isCode ? inner.trim() : inner}</${tag}>${edge}`;
}

function resolved(name: string, value: string): string {
  if (name !== 'href' && name !== 'src') return value;
  return URL.canParse(value, 'http://base.invalid/') ? new URL(value, 'http://base.invalid/').href : value;
}

function each(body: HTMLElement, tags: string, change: (element: Element) => void): void {
  for (const element of [...body.querySelectorAll(tags)].reverse()) change(element);
}

function rename(element: Element, tag: string): Element {
  const twin = element.ownerDocument.createElement(tag);
  twin.append(...element.childNodes);
  element.replaceWith(twin);
  return twin;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function shiftHeadings(body: HTMLElement): void {
  each(body, 'h1, h2, h3, h4, h5, h6', (heading) => {
    rename(heading, `h${shifted(Number(heading.localName.slice(1)))}`);
  });
}

/** The policy as the house rules describe it, written a second time. */
function applyPolicy(body: HTMLElement): void {
  each(body, 'code[class]', (code) => {
    if (!/^language-[\w+#.-]{1,30}$/.test(code.className)) code.removeAttribute('class');
  });
  each(body, 'img', (image) => {
    const words = image.getAttribute('alt') ?? '';
    const source = image.getAttribute('src') ?? '';
    if (!isLinkable(source) || image.closest('a')) return image.replaceWith(words);
    const link = image.ownerDocument.createElement('a');
    link.setAttribute('href', source);
    link.append(words || new URL(source).href);
    image.replaceWith(link);
  });
  each(body, 'a', (link) => {
    if (!isLinkable(link.getAttribute('href') ?? '')) unwrap(link);
  });
}

function isLinkable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) && username === '';
}

function undoColours(body: HTMLElement): void {
  each(body, 'span', unwrap);
}

function undoAdditions(body: HTMLElement): void {
  each(body, 'label', unwrap);
  each(body, '[rel]', (element) => element.removeAttribute('rel'));
  each(body, '[tabindex]', (element) => element.removeAttribute('tabindex'));
}
