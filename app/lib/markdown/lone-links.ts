/** More addresses than this in one post are a list, and stay one. */
const maxCardsInPost = 5;
const maxCardAddress = 1000;

/**
 * The addresses that stand alone on a line, in the form in which the renderer has them, each once. It reads the raw
 * source, so it also finds some inside code, where the renderer makes no card of them.
 */
export function loneLinks(source: string): string[] {
  const lines = source.matchAll(/^ {0,3}(https?:\/\/[^\s<>]{4,1000}) *$/gm);
  const found = new Set<string>();
  for (const [, address = ''] of lines) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url && !url.username && !url.password && url.href.length <= maxCardAddress) found.add(url.href);
    if (found.size === maxCardsInPost) break;
  }
  return [...found];
}
