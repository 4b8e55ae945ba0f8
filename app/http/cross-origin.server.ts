/** The origin that an address of a browser names; null for none, `null` and nonsense. */
export function originOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : null;
}

/**
 * What lets a page read an answer: the very origin, where it is ours or on the list; never a star, never with cookies. A
 * program that names no origin needs none. Null for a page that is not on the list.
 */
export function corsHeaders(
  asking: string | null,
  { own, origins }: { own: string; origins: readonly string[] },
): Record<string, string> | null {
  if (asking === null) return { vary: 'Origin' };
  const origin = originOf(asking);
  if (origin === null || !(origin === own || origins.includes(origin))) return null;
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}
