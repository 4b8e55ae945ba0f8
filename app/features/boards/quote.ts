import { escapeMarks } from '#app/lib/markdown/escape-marks';

/** Where a quote comes from. */
export interface QuotedPost {
  /** Who said it, as everybody knows them. */
  name: string;
  /** The lasting address of the post. */
  href: string;
}

/** More than this is no quote but a copy. */
const maxLines = 12;
const maxCharacters = 1200;

/** The beginning of an answer: somebody's words as a Markdown quote that says whose they are, with room below. */
export function quoteOf(words: string, { name, href }: QuotedPost): string {
  const lines = withoutQuotes(words).slice(0, maxCharacters).trim().split('\n').slice(0, maxLines);
  const quoted = [`[${escapeMarks(name)}](${href}) wrote:`, '', ...lines];
  return `${quoted.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** What the quoted post quotes itself was said by somebody else. */
function withoutQuotes(words: string): string {
  const own = words.split('\n').filter((line) => !/^ {0,3}>/.test(line));
  return own.length > 0 && own.some((line) => line.trim() !== '') ? own.join('\n').trim() : words;
}
