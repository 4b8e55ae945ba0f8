import { describe, expect, it } from 'vitest';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { houseBadges } from '#app/features/badges/house-badges';
import { settleBadge } from '#app/features/badges/settle-badge.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const admin = await aMember(db, { role: 'admin' });
const ctx = { db, actor: admin, now: new Date('2026-05-04T10:00:00Z') };

async function aDraft(name: string, past: 'all' | 'now' | 'same' = 'same'): Promise<string> {
  const known = houseBadges.find(({ badge }) => badge === 'problem-solver');
  if (!known) throw new Error('no such badge');
  const { badge, version: _version, since: _since, ...content } = known;
  const drafted = await draftBadge(ctx, { badge, content: { ...content, name }, past, why: 'Because' });
  if (!drafted.ok) throw new Error(drafted.problem.code);
  return drafted.value.publicId;
}

const codeOf = async (publicId: string, to: 'save' | 'drop' = 'save') => {
  const settled = await settleBadge(ctx, { publicId, to });
  return settled.ok ? 'done' : settled.problem.code;
};
const standing = async () => (await loadBadgeBook(db)).find('problem-solver');

describe('settleBadge', () => {
  it('saves one of two drafts of the same version, also at once, and keeps the acts that count', async () => {
    const drafts = [await aDraft('Solver of ten'), await aDraft('Ten solved')];
    const codes = await Promise.all(drafts.map((publicId) => codeOf(publicId)));
    expect(codes.sort()).toEqual(['done', 'moved-on']);
    expect(await standing()).toMatchObject({ version: 2, since: null });
    expect((await loadBadgeBook(db)).version('problem-solver', 1)?.name).toBe('Problem solver');
    expect(await db.sql`select action, detail ->> 'after' as after from audit_entries`).toEqual([
      { action: 'badge-rule.saved', after: '2' },
    ]);
  });

  it('counts from its moment on when asked, and saves or drops once', async () => {
    const publicId = await aDraft('From here on', 'now');
    expect(await codeOf(publicId)).toBe('done');
    expect(Date.parse((await standing())?.since ?? '')).toBe(ctx.now.getTime());
    expect(await codeOf(publicId)).toBe('not-now');
    expect(await codeOf(publicId, 'drop')).toBe('not-now');
    const dropped = await aDraft('Not this');
    expect(await codeOf(dropped, 'drop')).toBe('done');
    expect(await codeOf(dropped)).toBe('not-now');
    expect(await codeOf('nothingsuch0')).toBe('gone');
    expect((await standing())?.name).toBe('From here on');
  });

  it('is for admins', async () => {
    const moderator = await aMember(db, { role: 'moderator' });
    const publicId = await aDraft('Somebody else');
    expect(await settleBadge({ ...ctx, actor: moderator }, { publicId, to: 'save' })).toMatchObject({
      problem: { code: 'refused', because: 'team-only' },
    });
  });
});
