import { uses, type TestimonialState, type Use } from './testimonial';

/** What the team looks for in its list. */
interface Filter {
  state: TestimonialState | null;
  tag: string | null;
  use: Use | null;
}

export const stateTabs: ReadonlyArray<{ state: TestimonialState | null; label: string }> = [
  { state: null, label: 'All' },
  { state: 'received', label: 'To look at' },
  { state: 'approved', label: 'Approved' },
  { state: 'draft', label: 'Asked' },
  { state: 'declined', label: 'Declined' },
  { state: 'withdrawn', label: 'Withdrawn' },
];

/** Reads the filter out of an address; what is unknown means "any". */
export function readFilter(query: URLSearchParams): Filter {
  const tag = query.get('tag');
  return {
    state: stateTabs.find(({ state }) => state === query.get('state'))?.state ?? null,
    tag: tag && tag.length <= 30 ? tag : null,
    use: uses.find((use) => use === query.get('use')) ?? null,
  };
}

/** The filter as a part of an address. */
export function writeFilter({ state, tag, use }: Filter): Record<string, string | undefined> {
  return { state: state ?? undefined, tag: tag ?? undefined, use: use ?? undefined };
}
