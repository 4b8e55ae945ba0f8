/** How much source is read for each character of an excerpt: enough for the marks and addresses around the words. */
const sourcePerCharacter = 8;

/**
 * The words of a Markdown body without its marks, on one line: for lists, mail subjects and the search index.
 *
 * It is an approximation that never parses: one linear pass, safe on any input, always plain text that still has to
 * be escaped where it is shown. Raw HTML stays as typed, as it does on the page.
 */
export function plainText(source: string): string {
  const lines = withoutSpoilers(source.split(/\r\n?|\n/))
    .map(withoutBlockMarks)
    .join(' ');
  return (
    lines
      .replace(links, '$1')
      // Once more, for the link around what was an image.
      .replace(links, '$1')
      .replace(autolinks, '$1')
      .replace(/~{2,}|`+/g, '')
      .replace(/\\[!-/:-@[-`{-~]|[*_]+/g, withoutEscapeOrEmphasis)
      .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
      .replace(controls, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/**
 * The beginning of a body as plain text, at most `max` characters, cut between words where one is near and never
 * inside a letter with its marks.
 */
export function excerptOf(source: string, max: number): string {
  const text = plainText(source.slice(0, max * sourcePerCharacter));
  if (text.length <= max) return text;
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const room = max - 1;
  const end = letters.segment(text.slice(0, max * 2)).containing(room)?.index ?? room;
  const lastSpace = text.lastIndexOf(' ', end);
  return `${text.slice(0, lastSpace > room / 2 ? lastSpace : end).trimEnd()}…`;
}

/** Inline and reference links and images; their text is kept. The counts bound the work on runs of brackets. */
const links =
  /!?\[([^[\]]{0,1000})\](?:\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s{1,10}"[^"]{0,500}")?\)|\[[^[\]]{0,500}\])/g;
const autolinks = /<((?:https?:|mailto:)[^<>\s]{1,2000})>/g;
/** Control characters, and the marks that turn the direction of text, which would reach past an excerpt. */
const controls = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What is folded away on the page is not told in a list or a letter either: only its title stays. */
function withoutSpoilers(lines: string[]): string[] {
  let isInside = false;
  return lines.flatMap((line) => {
    const fence = /^[\s>]{0,20}:{3,}[ \t]*(spoiler(?![^\s])(.{0,100}))?/i.exec(line);
    if (isInside) {
      isInside = !(fence && fence[0].trimEnd() === line.trimEnd() && !fence[1]);
      return [];
    }
    isInside = fence?.[1] !== undefined;
    return isInside ? [`Spoiler${fence?.[2] ? `:${fence[2]}` : ''}`] : [line];
  });
}

function withoutBlockMarks(line: string): string {
  if (/^\s{0,3}(?:`{3,}|~{3,})/.test(line)) return '';
  if (/^[\s|:*_=-]+$/.test(line)) return '';
  if (/^\s{0,3}\[[^[\]]{1,1000}\]:\s/.test(line)) return '';
  const text = line
    .replace(/^(?:\s*>)+/, '')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+/, '')
    .replace(/^\[[ xX]\]\s/, '');
  return text.startsWith('|') ? text.replaceAll('|', ' ') : text;
}

/** Emphasis touches a word; a lone star between spaces and an underscore inside a name do not mean it. */
function withoutEscapeOrEmphasis(mark: string, at: number, text: string): string {
  if (mark.startsWith('\\')) return mark.slice(1);
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  const isAlone = before === ' ' && after === ' ';
  const isInsideName = mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return isAlone || isInsideName ? mark : '';
}
