/**
 * Letters that look like a Latin one without being one. Both the rule's words and the text go through it, so a word
 * in Cyrillic or Greek still meets itself.
 */
const lookAlikes = new Map(
  Object.entries({
    а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ɡ: 'g', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o',
    р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', ү: 'y', ѐ: 'e', ё: 'e', ї: 'i',
    α: 'a', β: 'b', ϲ: 'c', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x',
    γ: 'y', ω: 'w', ս: 'u', օ: 'o', ո: 'n', հ: 'h', զ: 'q', ց: 'g', ı: 'i', ȷ: 'j', ł: 'l', ø: 'o', đ: 'd', ħ: 'h',
    ß: 'ss', æ: 'ae', œ: 'oe', ʏ: 'y', ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k',
    ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ᴢ: 'z',
  }),
); // prettier-ignore

/** Scripts that put no space between words: there a word is looked for anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Without what nobody sees: zero-width letters, joiners, marks of direction. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}+/gu, '');
}

/** The letters of a text without case, accents, width and disguise. */
export function foldText(text: string): string {
  const plain = withoutInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => lookAlikes.get(letter) ?? letter);
}

/** A text as rules about words read it: its words in their order, each also for itself. */
export interface FoldedText {
  words: ReadonlySet<string>;
  /** All words with one space before, between and after them. */
  line: string;
}

export function readFolded(text: string): FoldedText {
  const words = wordsOf(text);
  return { words: new Set(words), line: inOneLine(words) };
}

/** A word, or some words in a row, in the shape in which texts are asked for it. */
export interface FoldedWord {
  first: string;
  line: string;
}

/** Null for what has no letters: it would be everywhere or nowhere. */
export function foldWord(word: string): FoldedWord | null {
  const words = wordsOf(word);
  const [first] = words;
  return first ? { first, line: inOneLine(words) } : null;
}

/** Whether a word stands in a text as a whole. */
export function holdsWord(text: FoldedText, word: FoldedWord): boolean {
  if (unspaced.test(word.first)) return text.line.includes(word.line.trim());
  return text.words.has(word.first) && text.line.includes(word.line);
}

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const inOneLine = (words: readonly string[]) => ` ${words.join(' ')} `;
