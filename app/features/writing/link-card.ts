/*
 * A link card: what a page elsewhere says about itself, shown instead of its bare address where that stands alone on a
 * line. The house asks for it once, in a job; a reader's browser asks nobody.
 */

/** What a card shows. Words of somebody else's page: text, never markup. */
export interface LinkCard {
  url: string;
  title: string;
  description: string;
  site: string;
}

/** The words of a page may be as long as it likes; a card's are not. */
const lengths = { title: 160, description: 240, site: 60 };

/** What a page says in its head, by name, as `read-page-head.server.ts` collects it. */
export type PageHead = ReadonlyMap<string, string>;

/** The card that a page makes of itself; null for one without a title. Open Graph goes before the page's own words. */
export function cardOf(url: string, head: PageHead): LinkCard | null {
  const first = (...names: string[]) => names.map((name) => tidy(head.get(name) ?? '')).find(Boolean) ?? '';
  const title = cut(first('og:title', 'twitter:title', 'title'), lengths.title);
  if (title === '') return null;
  return {
    url,
    title,
    description: cut(first('og:description', 'twitter:description', 'description'), lengths.description),
    site: cut(first('og:site_name') || new URL(url).hostname.replace(/^www\./, ''), lengths.site),
  };
}

/** One line, without what would change the words around it or be stored by nobody. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Surrogate}\p{Cc}]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, length: number): string {
  const letters = [...text.slice(0, length * 4)];
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
