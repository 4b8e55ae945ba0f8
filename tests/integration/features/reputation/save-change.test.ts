import { describe, expect, it } from 'vitest';
import type { MemberContext } from '#app/features/command';
import { noConditions } from '#app/features/reputation/point-conditions';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { dropChange, saveChange, undoChange } from '#app/features/reputation/save-change.server';
import { startChange } from '#app/features/reputation/start-change.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const context = async (role: 'admin' | 'moderator' = 'admin'): Promise<MemberContext> => ({
  db,
  actor: await aMember(db, { role }),
  now: new Date(),
});

async function start(ctx: MemberContext, points: number): Promise<string> {
  const started = await startChange(ctx, {
    rule: 'thread.voted',
    content: {
      act: 'thread.voted',
      ...{ points, dailyCap: 100, pairCap: 3, coolDown: null, enabled: true },
      conditions: noConditions,
      sentence: 'Somebody found your thread worth reading',
    },
    since: null,
    why: 'It is worth more',
  });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.publicId;
}

const current = async () => {
  const rule = (await loadRuleBook(db)).newest.find((one) => one.rule === 'thread.voted');
  return { version: rule?.version, points: rule?.points };
};

describe('a change that was looked at', () => {
  it('becomes the next version when it is saved, with who, when, why and an audit entry, and goes back by a further one', async () => {
    const ctx = await context();
    const publicId = await start(ctx, 8);
    expect(await saveChange(ctx, publicId)).toEqual({ ok: true, value: null });
    expect(await current()).toEqual({ version: 2, points: 8 });
    const [version] =
      await db.sql`select changed_by as "by", why, effective_from as "from" from point_rules where version = 2`;
    expect(version).toMatchObject({ by: ctx.actor.id, why: 'It is worth more' });
    expect(Date.parse(version?.['from'] as string)).toBe(ctx.now.getTime());
    expect(await undoChange(ctx, publicId)).toEqual({ ok: true, value: null });
    expect(await current()).toEqual({ version: 3, points: 5 });
    const acts =
      await db.sql`select action, detail ->> 'before' as before, detail ->> 'after' as after from audit_entries where actor_id = ${ctx.actor.id} order by id`;
    expect(acts).toEqual([
      { action: 'point-rule.saved', before: '1', after: '2' },
      { action: 'point-rule.undone', before: '2', after: '3' },
    ]);
  });

  it('is saved once, of two at the same moment', async () => {
    const ctx = await context();
    const publicId = await start(ctx, 9);
    const { version } = await current();
    const both = await Promise.all([saveChange(ctx, publicId), saveChange(ctx, publicId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, problem: { code: 'not-now' } });
    expect((await current()).version).toBe((version ?? 0) + 1);
  });

  it('is refused when the rule has moved on since, and so is taking back', async () => {
    const ctx = await context();
    const [first, second] = [await start(ctx, 11), await start(ctx, 12)];
    await saveChange(ctx, first);
    expect(await saveChange(ctx, second)).toEqual({ ok: false, problem: { code: 'moved-on' } });
    const third = await start(ctx, 13);
    await saveChange(ctx, third);
    expect(await undoChange(ctx, first)).toEqual({ ok: false, problem: { code: 'moved-on' } });
    expect(await undoChange(ctx, third)).toEqual({ ok: true, value: null });
    expect((await current()).points).toBe(11);
  });

  it('can be dropped, and then no longer saved', async () => {
    const ctx = await context();
    const publicId = await start(ctx, 20);
    expect(await dropChange(ctx, publicId)).toEqual({ ok: true, value: null });
    expect(await saveChange(ctx, publicId)).toEqual({ ok: false, problem: { code: 'not-now' } });
    expect(await dropChange(ctx, publicId)).toEqual({ ok: false, problem: { code: 'not-now' } });
  });

  it('is none of a moderator’s business, and unknown where there is none', async () => {
    const publicId = await start(await context(), 21);
    for (const act of [saveChange, dropChange, undoChange]) {
      expect(await act(await context('moderator'), publicId)).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'team-only' },
      });
      expect(await act(await context(), 'nothingthere')).toEqual({ ok: false, problem: { code: 'gone' } });
    }
  });
});
