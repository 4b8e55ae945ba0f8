import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Longer ones are bodies made to be slow, which have a trial of their own. */
const longest = 4_000;

/** Every string of the files in `malicious/`, once. Examples of a specification are not hostile and are left out. */
export function loadHostileStrings(data: string): string[] {
  const folder = path.join(data, 'malicious');
  const strings = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const entries = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown[];
    for (const entry of entries) {
      const text = textOf(entry);
      if (text !== null && text.length <= longest) strings.add(text);
    }
  }
  return [...strings];
}

function textOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null || 'html' in entry) return null;
  const { payload, content } = entry as { payload?: unknown; content?: unknown };
  const text = payload ?? content;
  return typeof text === 'string' ? text : null;
}

/** A text field as the form has it. */
export interface TextField {
  readonly name: string;
  /** Characters at most. */
  readonly most: number;
  /** One line: signs that control are refused. */
  readonly line?: true;
}

/**
 * The strings that fit into a field, as many in one value as it takes, each whole: what breaks out of a page breaks out
 * in company too, and every page that is opened looks at many of them.
 */
export function packInto({ most, line }: TextField, strings: readonly string[]): string[] {
  const between = line ? ' ' : '\n\n';
  const packed: string[] = [];
  // The longest first: each later one fills a gap if it finds any.
  const waiting = strings
    .map((one) => one.trim())
    .filter((one) => fits(one, { most, line: line === true }))
    .sort((a, b) => b.length - a.length);
  for (const text of waiting) {
    const gap = packed.findIndex((bundle) => bundle.length + between.length + text.length <= most);
    if (gap === -1) packed.push(text);
    else packed[gap] = `${packed[gap]}${between}${text}`;
  }
  return packed;
}

/**
 * What this field has to refuse: each string with signs that have no place in it by itself, and those that are too long
 * for it several at a time, since their length is all that is looked at.
 */
export function misfitsOf({ most, line }: TextField, strings: readonly string[]): string[] {
  const misfits = strings.filter((text) => !fits(text.trim(), { most, line: line === true }));
  const tooLong = misfits.filter((text) => text.trim().length > most);
  const others = misfits.filter((text) => text.trim().length <= most);
  return [...others, ...packInto({ name: 'too long', most: longest }, tooLong)];
}

function fits(text: string, { most, line }: { most: number; line: boolean }): boolean {
  return text.length > 0 && text.length <= most && !(line && /[\p{Cc}\p{Cf}\p{Surrogate}]/u.test(text));
}

/** A string as a part of an address. Half characters have no spelling there. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
