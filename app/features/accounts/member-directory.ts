import type { Role } from '#app/policy/actor';

/** How somebody stands with the house; 'imported' people have no sign-in until they claim their words. */
export type MemberState = 'active' | 'suspended' | 'imported';

/** The roles with what they mean, from the fewest rights to the most. */
export const roles: ReadonlyArray<{ value: Role; label: string; hint: string }> = [
  { value: 'member', label: 'Member', hint: 'Asks, answers and reviews, like everybody.' },
  { value: 'moderator', label: 'Moderator', hint: 'Speaks for the brand, decides about what was reported.' },
  { value: 'marketer', label: 'Marketer', hint: 'Speaks for the brand, sees advocates and exports them.' },
  { value: 'admin', label: 'Admin', hint: 'Everything, and who else may do what.' },
];

/** The name of a role as people read it. */
export function roleLabel(role: Role): string {
  return roles.find(({ value }) => value === role)?.label ?? role;
}

/** The role that an address asks for; null for all of them. */
export function readRole(text: string | null): Role | null {
  return roles.find(({ value }) => value === text)?.value ?? null;
}
