import type { Stage } from './advocate-stages';
import type { AdvocateFilter } from './advocate-queries.server';

const stages: readonly Stage[] = ['new', 'active', 'helper', 'advocate', 'lapsing', 'lapsed'];

/** Reads a filter out of an address; unknown values mean "any". */
export function readAdvocateFilter(query: URLSearchParams): AdvocateFilter {
  const consent = query.get('consent');
  return {
    stage: stages.find((stage) => stage === query.get('stage')) ?? null,
    consent: consent === 'granted' || consent === 'missing' ? consent : null,
  };
}

/** The filter as a part of an address. */
export function writeAdvocateFilter(filter: AdvocateFilter): Record<string, string | undefined> {
  return { stage: filter.stage ?? undefined, consent: filter.consent ?? undefined };
}

/** The filter in words, for the file's receipt. */
export function describeFilter(filter: AdvocateFilter): string {
  const stage = filter.stage ? `Stage ${filter.stage}` : 'Every stage';
  const consent =
    filter.consent === 'granted'
      ? 'with consent'
      : filter.consent === 'missing'
        ? 'without consent'
        : 'with or without consent';
  return `${stage}, ${consent}`;
}
