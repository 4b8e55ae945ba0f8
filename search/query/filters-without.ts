import type { FacetName, SearchFilters } from '../engine';

/** Which filter each facet would narrow; a facet is counted without it. */
const filterOfFacet = {
  kind: 'kinds',
  board: 'boardIds',
  product: 'productIds',
  tag: 'tags',
  solved: 'solved',
  stars: 'stars',
  proof: 'proofs',
} as const satisfies Record<FacetName, keyof SearchFilters>;

/** The filters without the one that belongs to a facet; null when that changes nothing. */
export function filtersWithout(filters: SearchFilters, facet: FacetName): SearchFilters | null {
  const own = filterOfFacet[facet];
  if (filters[own] === undefined) return null;
  const { [own]: _left, ...others } = filters;
  return others;
}
