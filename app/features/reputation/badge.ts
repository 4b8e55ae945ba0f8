/** A badge: what somebody did, named. Each grant keeps the act that earned it. */
export interface Badge {
  slug: string;
  name: string;
  /** The rule in words, exactly as it is applied. */
  rule: string;
}

export const badges = [
  { slug: 'confirmed', name: 'Confirmed', rule: 'Confirmed the e-mail address.' },
  { slug: 'first-solution', name: 'First solution', rule: 'Had an answer accepted by somebody else.' },
  { slug: 'problem-solver', name: 'Problem solver', rule: 'Had ten answers accepted by others.' },
  { slug: 'good-answer', name: 'Good answer', rule: 'Wrote a reply that ten others found helpful.' },
  { slug: 'well-asked', name: 'Well asked', rule: 'Asked a question that five others voted for.' },
  { slug: 'first-review', name: 'First review', rule: 'Had a review published.' },
  {
    slug: 'seasoned-reviewer',
    name: 'Seasoned reviewer',
    rule: 'Reviewed five products that an order proves.',
  },
  {
    slug: 'one-year',
    name: 'One year',
    rule: 'Joined a year ago and wrote something in the last ninety days.',
  },
] as const satisfies readonly Badge[];

export type BadgeSlug = (typeof badges)[number]['slug'];

/** The badge of this name, or null. */
export function findBadge(slug: string): Badge | null {
  return badges.find((badge) => badge.slug === slug) ?? null;
}
