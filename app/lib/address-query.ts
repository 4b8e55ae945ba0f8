/** What an address asks, from `?` on; nothing where nothing is given. */
export function query(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `?${new URLSearchParams(given).toString()}` : '';
}
