/** How far the list of a board, a product or a group looks back, in days. */
export const narrowDays = { week: 7, season: 90 } as const;
export type NarrowPeriod = keyof typeof narrowDays;

/** What an address asks for; anything else is the week. */
export function readNarrowPeriod(query: URLSearchParams): NarrowPeriod {
  return query.get('period') === 'season' ? 'season' : 'week';
}
