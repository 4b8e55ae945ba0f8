/** A word of a text: as it is compared (folded) and where it stands (in UTF-16 units of the original). */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are data, not words; they are compared by their beginning. */
const maximumWordLength = 40;

const letterOrDigit = /^[\p{L}\p{N}]/u;
/** Combining marks belong to the letter before them. */
const letterDigitOrMark = /^[\p{L}\p{N}\p{M}]/u;

/** A single letter with a sign is a name of its own: C++, F#. */
const signAfterLetter = /^(?:\+\+|#)(?![\p{L}\p{N}])/u;

/** Scripts written without spaces: a run is cut into overlapping pairs, so that a part of it can be found. */
const unspacedScript =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters that Unicode does not decompose but that people type without their stroke. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const strokedLetter = /[ßæœøłđðþıħ]/g;
const onlyAscii = /^[\x00-\x7f]*$/;

/** Small letters, no accents, one form for each letter: `Fiancée` and `fiancee` are the same word. */
function fold(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(strokedLetter, (letter) => plainLetters[letter] ?? letter);
}

/**
 * The words of a text in order. Linear in its length; a text without letters or digits has none.
 * Walks the text by hand because most of it is plain English, where that is several times as fast as a pattern.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  let isPlain = true;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (isAsciiLetterOrDigit(code)) continue;
    const extra = code < 128 ? 0 : unitsOfLetter(text, at, at > start);
    if (extra > 0) {
      isPlain = false;
      at += extra - 1;
      continue;
    }
    if (at > start) addWords(words, text, { start, end: at, isPlain });
    start = at + 1;
    isPlain = true;
  }
  return words;
}

// Not a number after the end of the text, which no comparison accepts.
function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** How many units the letter or digit at this place takes, or the mark inside a word; 0 when there is none. */
function unitsOfLetter(text: string, at: number, insideWord: boolean): number {
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  const letter = String.fromCodePoint(point);
  return (insideWord ? letterDigitOrMark : letterOrDigit).test(letter) ? letter.length : 0;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

function addWords(words: Word[], text: string, { start, end, isPlain }: Run): void {
  const written = text.slice(start, end);
  if (!isPlain && unspacedScript.test(written)) {
    words.push(...pairsOf(written, start));
    return;
  }
  const folded = isPlain ? written.toLowerCase() : fold(written);
  const sign = folded.length === 1 && folded >= 'a' && folded <= 'z' ? signBehind(text, end) : '';
  if (sign !== '') words.push({ folded: folded + sign, start, end: end + sign.length });
  else
    words.push({
      folded: folded.length > maximumWordLength ? folded.slice(0, maximumWordLength) : folded,
      start,
      end,
    });
}

function signBehind(text: string, position: number): string {
  return signAfterLetter.exec(text.slice(position, position + 4))?.[0] ?? '';
}

/** The folded words with one space before, between and after them: what a phrase is looked for in. */
export function foldedLine(text: string): string {
  const words = wordsOf(text);
  return words.length === 0 ? ' ' : ` ${words.map((word) => word.folded).join(' ')} `;
}

function pairsOf(run: string, start: number): Word[] {
  const letters = Array.from(run);
  if (letters.length === 1) return [{ folded: fold(run), start, end: start + run.length }];
  const pairs: Word[] = [];
  let at = start;
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = `${letters[index]}${letters[index + 1]}`;
    pairs.push({ folded: fold(pair), start: at, end: at + pair.length });
    at += letters[index]?.length ?? 1;
  }
  return pairs;
}
