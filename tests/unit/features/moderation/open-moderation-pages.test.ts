import { describe, expect, it } from 'vitest';
import { moderationPages } from '#app/features/moderation/moderation-pages';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { routeTable } from '#app/route-table';
import { visitor, type MemberActor, type Role } from '#app/policy/actor';

const actor = (role: Role): MemberActor => ({
  kind: 'member',
  ...{ id: 1, publicId: 'aaaaaaaaaaaa', handle: 'ann', displayName: 'Ann', role },
  ...{ emailVerified: true, joinedAt: '2026-01-01T00:00:00.000Z', audiences: [] },
});

/** Who gets through the guard of a page, as the map of the site says. */
const enter: Record<string, readonly Role[]> = {
  admin: ['admin'],
  moderator: ['admin', 'moderator'],
  team: ['admin', 'moderator', 'marketer'],
};

describe('openModerationPages', () => {
  it('offers each page to exactly those whom its guard lets in', () => {
    for (const { name, href } of Object.values(moderationPages).flat()) {
      const row = routeTable.find(({ path }) => path === href);
      for (const role of ['member', 'moderator', 'marketer', 'admin'] as const)
        expect(openModerationPages(actor(role)).includes(name), `${name} to a ${role}`).toBe(
          enter[row?.access ?? '']?.includes(role),
        );
    }
  });

  it('offers nothing to who is not of the team', () => {
    expect(openModerationPages(visitor)).toEqual([]);
    expect(openModerationPages(actor('member'))).toEqual([]);
  });
});
