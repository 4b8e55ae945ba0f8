import { documentKinds, type DocumentKind } from '../engine';
import { keepable } from '../text/marks';
import { wordsOf } from '../text/words';

/** What somebody typed, taken apart. Names are as typed; `resolve-query.ts` finds whom and what they mean. */
export interface ParsedQuery {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly boards: readonly string[];
  readonly authors: readonly string[];
  readonly products: readonly string[];
  readonly tags: readonly string[];
  readonly stars: readonly number[];
  readonly solved: boolean | null;
  /** Operators with a value that means nothing (`is:green`), as typed, so that the page can say so. */
  readonly notUnderstood: readonly string[];
  /** True when more was typed than is read. */
  readonly wasCut: boolean;
}

/** Measured on raw bytes, before anything else looks at the text. A title asked as a question fits twice. */
export const maximumQueryBytes = 512;

// A token is: a minus or none, a key with a colon or none, then quoted text or a run without spaces.
const tokenPattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/giu;

/**
 * Reads the search box: words, "phrases", -unwanted, and `kind:review board:help by:ann tag:x product:kettle
 * is:solved stars:1`. Whatever is no operator is a word, so it never fails; it reads 512 bytes at the most.
 */
export function parseQuery(typed: string): ParsedQuery {
  const { text, wasCut } = cutToBytes(typed, maximumQueryBytes);
  const draft: Draft = { ...emptyDraft(), wasCut };
  for (const [written, minus, key, quoted, run] of text.matchAll(tokenPattern)) {
    const isPhrase = key === undefined && quoted !== undefined;
    const value = (quoted ?? run ?? '').trim();
    readToken(draft, { written, value, key: key?.toLowerCase() ?? '', isUnwanted: minus === '-', isPhrase });
  }
  const { words, ...rest } = draft;
  return { ...rest, text: words.join(' ') };
}

interface Token {
  readonly written: string;
  readonly value: string;
  readonly key: string;
  readonly isUnwanted: boolean;
  readonly isPhrase: boolean;
}

function readToken(draft: Draft, { written, value, key, isUnwanted, isPhrase }: Token): void {
  const operator = operators.get(key);
  if (operator) {
    const isUnderstood = !isUnwanted && operator(draft, value);
    if (!isUnderstood) draft.notUnderstood.push(written);
  } else if (isPhrase) {
    if (hasWords(value)) draft[isUnwanted ? 'without' : 'phrases'].push(value);
  } else if (isUnwanted && hasWords(written)) {
    draft.without.push(written.slice(1));
  } else {
    draft.words.push(written);
  }
}

type Draft = { -readonly [Part in keyof Omit<ParsedQuery, 'text'>]: Mutable<ParsedQuery[Part]> } & {
  words: string[];
};
type Mutable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

function emptyDraft(): Draft {
  return {
    words: [],
    phrases: [],
    without: [],
    kinds: [],
    boards: [],
    authors: [],
    products: [],
    tags: [],
    stars: [],
    solved: null,
    notUnderstood: [],
    wasCut: false,
  };
}

/** Takes the value into the query; false when it means nothing. */
type Operator = (query: Draft, value: string) => boolean;

const named =
  (part: 'boards' | 'authors' | 'products' | 'tags'): Operator =>
  (query, value) =>
    value !== '' && query[part].push(value.replace(/^@/, '').toLowerCase()) > 0;

// A map and not an object: `constructor:x` must not find anything.
const operators = new Map<string, Operator>([
  ['board', named('boards')],
  ['by', named('authors')],
  ['product', named('products')],
  ['tag', named('tags')],
  ['kind', readKind],
  ['is', readState],
  ['stars', readStars],
]);

function readKind(query: Draft, value: string): boolean {
  const kind = documentKinds.find(
    (one) => value.toLowerCase() === one || value.toLowerCase() === pluralOf(one),
  );
  return kind !== undefined && query.kinds.push(kind) > 0;
}

const pluralOf = (kind: DocumentKind): string => (kind === 'reply' ? 'replies' : `${kind}s`);

function readState(query: Draft, value: string): boolean {
  const state = value.toLowerCase();
  if (state !== 'solved' && state !== 'unsolved') return false;
  query.solved = state === 'solved';
  return true;
}

function readStars(query: Draft, value: string): boolean {
  return /^[1-5]$/.test(value) && query.stars.push(Number(value)) > 0;
}

const hasWords = (text: string): boolean => wordsOf(text).length > 0;

function cutToBytes(text: string, bytes: number): { text: string; wasCut: boolean } {
  // Every unit is a byte at least, so what lies beyond need not even be encoded.
  const near = keepable(text.slice(0, bytes + 1));
  const encoded = new TextEncoder().encode(near);
  if (encoded.length <= bytes) return { text: near, wasCut: false };
  const kept = new TextDecoder().decode(encoded.subarray(0, bytes), { stream: true });
  return { text: kept, wasCut: true };
}
