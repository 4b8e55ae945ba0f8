/** Everything a community writes is shorter; beyond this a text is data, and its beginning stands for it. */
const longestText = 50_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The words of rendered HTML, as they are read. Takes what our renderer wrote (well formed, sanitised); it makes text
 * to search in, never HTML: whoever shows it escapes it.
 */
export function plainText(html: string): string {
  return (
    html
      .slice(0, 2 * longestText)
      // What is folded away is not told by a hit either: its title stays.
      .replace(/<details>\s*<summary>([^<]*)<\/summary>[\s\S]*?(?:<\/details>|$)/g, ' $1 ')
      // Tags of running text leave no gap, all others end a line or cell; the last one may have been cut off.
      .replace(/<\/?(?:a|b|i|em|strong|del|s|code|span|mark|sub|sup)(?:\s[^<>]*)?>/gi, '')
      .replace(/<[^<>]*(?:>|$)/g, ' ')
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, decodeEntity)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestText)
  );
}

function decodeEntity(written: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? written;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : written;
}
