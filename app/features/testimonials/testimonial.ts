/**
 * A testimonial: a person's own words about the brand, lent for named uses until they are taken back.
 *
 * Owned by the testimonials room (tables testimonials, testimonial_requests, testimonial_consents, testimonial_deliveries,
 * walls). Announces testimonial.*. It has no stars, in no table and on no page, and is never marked up as a review of
 * the brand. What may be shown is asked of the database function `usable_testimonials` alone.
 */
export type TestimonialState = 'draft' | 'received' | 'approved' | 'declined' | 'withdrawn';

export const uses = ['this-site', 'other-sites', 'social', 'ads', 'print'] as const;
export type Use = (typeof uses)[number];

export const nameForms = ['full', 'first', 'initials', 'role'] as const;
export type NameForm = (typeof nameForms)[number];

/** The wording under which uses are granted. Changed words are a new version: what was granted keeps its own. */
export const consentVersion = 1;

/** Each use in the words that its author reads beside the tick box. */
export const useTexts: Record<Use, { title: string; text: string }> = {
  'this-site': { title: 'On this site', text: 'On pages of this community and in its search.' },
  'other-sites': {
    title: 'On other sites of the brand',
    text: 'On the brand’s own pages elsewhere, such as its shop.',
  },
  social: { title: 'In social media', text: 'In posts of the brand’s own accounts.' },
  ads: { title: 'In advertisements', text: 'In paid advertisements, online and on air.' },
  print: { title: 'In print', text: 'In leaflets, on packages and at fairs.' },
};

/** Said once above the tick boxes, for all of them. */
export const consentText =
  'You choose where your words may be used, each by itself. You can take any of it back at any time, by the link that you get or in your settings; what we show ourselves is gone within a minute.';

export const maxWords = 2000;
export const maxName = 80;
export const maxTags = 8;

/** How long a use may be granted for, in the words of the form; `0` is until it is taken back. */
export const spans = [
  { value: '0', label: 'Until I take it back' },
  { value: '12', label: 'One year' },
  { value: '24', label: 'Two years' },
  { value: '3', label: 'Three months' },
] as const;

const incentiveWords: Record<string, string> = {
  none: '',
  'free-product': 'Got a product free',
  reward: 'Got a reward for these words',
};
const relationWords: Record<string, string> = {
  customer: '',
  staff: 'Works for the brand',
  family: 'Friend or family of the team',
};

interface Named {
  name: string;
  jobTitle: string;
  company: string;
  nameForm: NameForm;
}

/** The name as its owner wants it read. A form that would show nothing falls back to what shows least of a person. */
export function shownName({ name, jobTitle, company, nameForm }: Named): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  if (nameForm === 'first') return parts[0] ?? 'A customer';
  if (nameForm === 'initials' || (nameForm === 'role' && !jobTitle && !company))
    return parts.map((part) => `${[...part][0]?.toLocaleUpperCase() ?? ''}.`).join(' ') || 'A customer';
  if (nameForm === 'role') return [jobTitle, company].filter(Boolean).join(', ');
  return parts.join(' ') || 'A customer';
}

/** What stands under the name: who they are beyond it, and what must be disclosed. */
export function shownDetail(one: Named & { incentive: string; relation: string }): string {
  const role = one.nameForm === 'role' ? '' : [one.jobTitle, one.company].filter(Boolean).join(', ');
  return [role, relationWords[one.relation], incentiveWords[one.incentive]].filter(Boolean).join(' · ');
}

/** The words as they are shown: shortened where the author lets that be, else as they were written. */
export function shownWords({ words, shortWords }: { words: string; shortWords: string | null }): string {
  return shortWords ?? words;
}

/** When a use that is granted now for some months ends; null when only its author ends it. */
export function endAfter(now: Date, months: number): string | null {
  if (months === 0) return null;
  const end = new Date(now);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months);
  // The 31st of a month that has none is its last day, not a day of the month after.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString();
}

/** Whether a video may go with words in this state: given and not taken back. */
export function mayFilm({ state, isErased }: { state: TestimonialState; isErased: boolean }): boolean {
  return !isErased && (state === 'received' || state === 'approved');
}
