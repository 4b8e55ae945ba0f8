import { createHash } from 'node:crypto';
import { foldText } from './folded-text';

/** By what the same or nearly the same words are known again. */
export interface TextPrint {
  exact: string;
  bands: string[];
}

/** Shorter texts ("Thank you!") are said by everybody every day. */
const minLetters = 20;
/** Words in a row that make one shingle. */
const shingleLength = 3;
/**
 * Eight bands of two smallest hashes: two texts that share four fifths of their shingles have a band in common in all
 * but three of ten thousand cases, two that share a quarter in four of ten; those are compared word by word.
 */
const bandCount = 8;
const rowsPerBand = 2;

/** The print of a text; null where it is too short to tell anything. */
export function printOf(text: string): TextPrint | null {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const line = words.join(' ');
  if (line.length < minLetters) return null;
  const smallest = new Uint32Array(bandCount * rowsPerBand).fill(0xffffffff);
  for (const shingle of shinglesOf(words)) {
    const base = hashOf(shingle);
    for (let row = 0; row < smallest.length; row += 1) {
      const mixed = Math.imul(base ^ (row * 0x9e3779b1), 0x85ebca6b) >>> 0;
      const value = (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16)) >>> 0;
      if (value < (smallest[row] ?? 0)) smallest[row] = value;
    }
  }
  const bands = Array.from({ length: bandCount }, (_, band) => {
    const rows = smallest.slice(band * rowsPerBand, (band + 1) * rowsPerBand);
    return `${band}:${[...rows].map((row) => row.toString(36)).join(':')}`;
  });
  return { exact: createHash('sha256').update(line).digest('base64url').slice(0, 22), bands };
}

/** How much of two texts is the same, as the share of their shingles that both have. */
export function likenessOf(one: string, other: string): number {
  const [ours, theirs] = [one, other].map(
    (text) => new Set(shinglesOf(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])),
  ) as [Set<string>, Set<string>];
  let both = 0;
  for (const shingle of ours) if (theirs.has(shingle)) both += 1;
  return both / Math.max(1, ours.size + theirs.size - both);
}

/** From here on two texts count as nearly the same. */
export const nearly = 0.7;

function shinglesOf(words: readonly string[]): string[] {
  if (words.length <= shingleLength) return [words.join(' ')];
  return words
    .slice(shingleLength - 1)
    .map((_, start) => words.slice(start, start + shingleLength).join(' '));
}

/** FNV-1a: quick, and spread well enough for choosing the smallest. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
