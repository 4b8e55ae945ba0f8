import type { Audience } from '#app/policy/audience';
import type { Keeper } from '#app/policy/boards';

/** A set of people to choose, with its name. */
export interface AudienceChoice {
  value: Audience;
  label: string;
  hint?: string;
}

/** What there is to choose from in this house. */
export interface KnownAudiences {
  levels: ReadonlyArray<{ rank: number; name: string }>;
  groups: ReadonlyArray<{ id: number; name: string }>;
  products: ReadonlyArray<{ id: number; name: string }>;
}

/** The sets that a form offers as ticks. Everybody has the first level, so choices begin with the second. */
export function audienceChoices({ levels, groups }: KnownAudiences): AudienceChoice[] {
  return [
    { value: 'members', label: 'Members', hint: 'Whoever is signed in.' },
    { value: 'staff', label: 'The team' },
    ...levels
      .filter(({ rank }) => rank > 1)
      .map(({ rank, name }): AudienceChoice => ({
        value: `level:${rank}`,
        label: `From the level ${name} on`,
      })),
    ...groups.map(({ id, name }): AudienceChoice => ({ value: `group:${id}`, label: `The group ${name}` })),
  ];
}

/** All moderators, or some by name. */
export function keeperChoices(
  moderators: ReadonlyArray<{ id: number; name: string }>,
): Array<{ value: Keeper; label: string }> {
  return [
    { value: 'staff', label: 'All moderators' },
    ...moderators.map(({ id, name }) => ({ value: `member:${id}` as const, label: name })),
  ];
}

/** The buyers of each product, for a list to choose one from. */
export function ownerChoices({ products }: KnownAudiences): AudienceChoice[] {
  return products.map(({ id, name }) => ({ value: `owners:${id}`, label: name }));
}
