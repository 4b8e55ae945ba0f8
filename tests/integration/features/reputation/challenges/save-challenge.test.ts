import { describe, expect, it } from 'vitest';
import { challengeDraft } from '#app/features/reputation/challenges/challenge-draft.server';
import { getChallenge } from '#app/features/reputation/challenges/challenge-queries.server';
import { saveChallenge } from '#app/features/reputation/challenges/save-challenge.server';
import type { Role } from '#app/policy/actor';
import { aChallenge, dayFromNow } from '#tests/support/challenges';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const keeper = await aMember(db, { role: 'marketer' });
const typed = {
  ...{ title: 'Two good answers', act: 'answer-accepted', needed: '2', points: '30', state: 'open' },
  ...{ startsOn: dayFromNow(0), endsOn: dayFromNow(7) },
};
const save = (publicId: string | null, fields: Record<string, unknown>, actor = keeper) =>
  saveChallenge(
    { db, actor, now: new Date() },
    { publicId, draft: challengeDraft.parse({ ...typed, ...fields }) },
  );

describe('saveChallenge', () => {
  it('lets only the words be mended once members are at it', async () => {
    const publicId = await aChallenge(db);
    expect(await save(publicId, { title: 'Two answers that help' })).toMatchObject({ ok: true });
    for (const change of [
      { needed: '1' },
      { points: '5' },
      { endsOn: dayFromNow(2) },
      { state: 'draft' },
      { joining: 'joined' },
    ])
      expect(await save(publicId, change)).toEqual({ ok: false, problem: { code: 'begun' } });
    expect(await getChallenge(db, publicId, null)).toMatchObject({
      title: 'Two answers that help',
      needed: 2,
      points: 30,
    });
  });

  it('changes everything before, and begins none in the past', async () => {
    const publicId = await aChallenge(db, { startsOn: dayFromNow(2) });
    expect(await save(publicId, { startsOn: dayFromNow(3), needed: '4' })).toMatchObject({ ok: true });
    expect(await getChallenge(db, publicId, null)).toMatchObject({ needed: 4 });
    expect(await save(null, { startsOn: dayFromNow(-1) })).toEqual({ ok: false, problem: { code: 'past' } });
    expect(await save('nosuchthing1', {})).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('names boards that every member reads, and no others', async () => {
    const [open, closed] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
    const card = (boards: number[]) =>
      save(null, { act: 'board-posted-in', needed: '1', boards: boards.map(String) });
    expect(await card([open.id])).toMatchObject({ ok: true });
    expect(await card([open.id, closed.id])).toEqual({ ok: false, problem: { code: 'no-board' } });
  });

  it.each(['member', 'moderator'] as Role[])('is none of a %s’s business', async (role) => {
    expect(await save(null, {}, await aMember(db, { role }))).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
  });
});

describe('the form of a challenge', () => {
  it.each([
    [{ act: 'review-written' }, 'act'],
    [{ needed: '0' }, 'needed'],
    [{ points: '-1' }, 'points'],
    [{ endsOn: dayFromNow(-1) }, 'endsOn'],
    [{ startsOn: '2026-02-30' }, 'startsOn'],
    [{ boards: ['1'] }, 'boards'],
    [{ act: 'board-posted-in', boards: ['1', '2'], needed: '3' }, 'needed'],
  ])('refuses %j', (fields, path) => {
    const read = challengeDraft.safeParse({ ...typed, ...fields });
    expect(read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
