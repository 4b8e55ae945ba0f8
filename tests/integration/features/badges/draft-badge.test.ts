import { describe, expect, it } from 'vitest';
import type { BadgeContent } from '#app/features/badges/badge';
import { badgeDraft } from '#app/features/badges/badge-draft.server';
import { draftBadge, type DraftBadgeInput } from '#app/features/badges/draft-badge.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const admin = await aMember(db, { role: 'admin' });
const content: BadgeContent = {
  ...{ name: 'Steady hand', kind: 'count', act: 'reply.posted', acts: [], post: null, number: 3 },
  ...{ every: null, activeDays: null, enabled: true },
};
const draft = (input: Partial<DraftBadgeInput> = {}, actor = admin) =>
  draftBadge({ db, actor, now: new Date() }, { badge: null, content, past: 'now', why: 'Because', ...input });

describe('draftBadge', () => {
  it('gives nobody anything, and is for admins', async () => {
    expect(await draft()).toMatchObject({ ok: true });
    expect(await db.sql`select badge, version from badge_rules`).toEqual([
      { badge: 'steady-hand', version: null },
    ]);
    expect(await db.sql`select from badge_grants`).toHaveLength(0);
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await draft({}, moderator)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
  });

  it('refuses a name that is taken, a badge that is not there and another kind', async () => {
    const problem = async (input: Partial<DraftBadgeInput>) => {
      const drafted = await draft(input);
      return drafted.ok ? null : drafted.problem.code;
    };
    expect(await problem({ content: { ...content, name: 'one YEAR' } })).toBe('name-taken');
    expect(await problem({ content: { ...content, name: 'Held' } })).toBe('name-taken');
    expect(await problem({ badge: 'nothing-such' })).toBe('gone');
    expect(await problem({ badge: 'one-year' })).toBe('other-kind');
  });

  it('has no field that has to do with stars', () => {
    expect(Object.keys(badgeDraft.shape).sort()).toEqual(
      [
        'act',
        'activeDays',
        'acts',
        'enabled',
        'every',
        'kind',
        'name',
        'number',
        'past',
        'post',
        'purpose',
        'why',
      ].sort(),
    );
  });
});
