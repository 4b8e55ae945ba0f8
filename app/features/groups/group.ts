import { slugOf } from '#app/lib/slug';

/**
 * A group: people who belong together, so that a board can be theirs.
 *
 * Owned by the groups room (tables groups and group_members). Announces group.asked, group.invited, group.admitted
 * and group.removed, by which people are told. What a group opens follows from the audience `group:<id>`
 * (`app/policy/audience.ts`), which a member has from the moment they are in.
 */
export interface Group {
  id: number;
  slug: string;
  name: string;
  description: string;
  kind: GroupKind;
}

/** How one gets in: at once, when a leader agrees, or only when asked by one; the last is not shown to others. */
export type GroupKind = 'open' | 'closed' | 'invitation';

/** How somebody stands to a group. */
export interface Membership {
  state: 'in' | 'asked' | 'invited';
  isLeader: boolean;
}

/** What a leader may do about somebody. */
export const leaderActs = ['admit', 'turn-down', 'remove', 'make-leader', 'make-member'] as const;
export type LeaderAct = (typeof leaderActs)[number];

export const maxGroupName = 60;
export const maxGroupDescription = 500;

/** `/groups/new` is the page that makes a group. */
const reservedSlugs = new Set(['new']);

/** The address of a group with this name. Whether it is free is the unique index's to say. */
export function groupSlugOf(name: string): string {
  const slug = slugOf(name, 'group');
  return reservedSlugs.has(slug) ? `${slug}-group` : slug;
}

/** How one gets in, in words. */
export function describeEntry(kind: GroupKind): string {
  const words: Record<GroupKind, string> = {
    open: 'Whoever likes may join',
    closed: 'A leader lets people in',
    invitation: 'By invitation only',
  };
  return words[kind];
}
