import { Parser } from 'htmlparser2';
import type { PageHead } from './link-card';

/** What a card is made of; a page may say a thousand other things. */
const wanted = new Set([
  'og:title',
  'og:description',
  'og:site_name',
  'twitter:title',
  'twitter:description',
  'description',
]);
const maxCharacters = 4_000;

/**
 * The title of a page and the few things it says about itself, each as it is said first. Reads token by token and builds
 * no tree, so that no page is costly, and stops where the body begins.
 */
export function readPageHead(bytes: Buffer, contentType: string): PageHead {
  const head = new Map<string, string>();
  let title: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && !head.has('title')) title = '';
      if (name === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? '').trim().toLowerCase();
        const words = attributes['content'] ?? '';
        if (wanted.has(key) && words && !head.has(key)) head.set(key, words.slice(0, maxCharacters));
      }
      if (name === 'body') parser.pause();
    },
    ontext(text) {
      if (title !== null && title.length < maxCharacters) title += text;
    },
    onclosetag(name) {
      if (name === 'title' && title !== null) {
        head.set('title', title.slice(0, maxCharacters));
        title = null;
      }
      if (name === 'head') parser.pause();
    },
  });
  parser.end(decode(bytes, contentType));
  return head;
}

/** Whether these bytes hold the end of a head, after which nothing of interest comes. */
export function holdsEndOfHead(bytes: Buffer): boolean {
  return bytes.includes('</head') || bytes.includes('<body');
}

/** The text of a page by the character set that it names, in its header or at its beginning; UTF-8 otherwise. */
function decode(bytes: Buffer, contentType: string): string {
  const beginning = bytes.subarray(0, 1024).toString('latin1');
  const [, named = 'utf-8'] =
    /charset=["']?([\w-]{1,40})/i.exec(contentType) ??
    /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(beginning) ??
    [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
