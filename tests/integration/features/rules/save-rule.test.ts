import { describe, expect, it } from 'vitest';
import { maxRules } from '#app/features/rules/holding-rule';
import { getRule, listRules, listVersions } from '#app/features/rules/rule-queries.server';
import { saveRule, type SaveRuleInput } from '#app/features/rules/save-rule.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { aRule } from '#tests/support/rules';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });

const content: SaveRuleInput['content'] = {
  name: 'Watches',
  test: { kind: 'words', words: ['watches'] },
  effect: 'hold',
  reason: 'Watches are looked at first.',
  concerns: ['reply'],
  exemptFrom: null,
  boards: [],
};
const save = (actor: MemberActor, publicId: string | null, change: Partial<typeof content> = {}) =>
  saveRule({ db, actor, now }, { publicId, content: { ...content, ...change } });

describe('saveRule', () => {
  it('writes each change as a version, with what it was before and an audit entry', async () => {
    const made = await aRule(db, moderator, { test: content.test });
    const changed = await save(moderator, made.publicId, { effect: 'refuse' });
    expect(changed).toMatchObject({ ok: true, value: { version: 2, effect: 'refuse', enabled: true } });
    expect(
      (await listVersions(db, made.id)).map(({ version, content: was }) => [version, was.effect]),
    ).toEqual([
      [2, 'refuse'],
      [1, 'hold'],
    ]);
    expect(
      await db.sql`select action, detail from audit_entries where subject_kind = 'rule' and subject_id = ${made.id} order by id`,
    ).toMatchObject([
      { action: 'rule.made', detail: { versionBefore: null, version: 1, effect: 'hold' } },
      {
        action: 'rule.changed',
        detail: { versionBefore: 1, version: 2, effectBefore: 'hold', effect: 'refuse' },
      },
    ]);
  });

  it('is for moderators and admins', async () => {
    for (const role of ['member', 'marketer'] as const)
      expect(await save(await aMember(db, { role }), null)).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'team-only' },
      });
  });

  it('knows no rule that is not there, and no change of kind', async () => {
    expect(await save(moderator, 'nosuchrule00')).toMatchObject({ problem: { code: 'gone' } });
    const made = await aRule(db, moderator, { test: { kind: 'links', atMost: 3 } });
    expect(await save(moderator, made.publicId)).toMatchObject({ problem: { code: 'other-kind' } });
  });

  it('keeps boards that whoever saves cannot see, and takes none of them', async () => {
    const [open, secret] = [await aBoard(db), await aBoard(db, { seenBy: ['group:77'] })];
    const insider: MemberActor = {
      ...moderator,
      audiences: [...moderator.audiences, 'group:77'],
    };
    const made = await save(insider, null, { boards: [open.slug, secret.slug] });
    if (!made.ok) throw new Error('not saved');
    const changed = await save(moderator, made.value.publicId, { boards: [] });
    expect(changed).toMatchObject({ value: { boardIds: [secret.id] } });
    const own = await save(moderator, null, { boards: [secret.slug] });
    expect(own).toMatchObject({ value: { boardIds: [] } });
  });

  it('came with two rules that do what the house did before', async () => {
    const names = (await listRules(db, now)).filter((line) => line.changedByName === null);
    expect(names.map((line) => line.rule.test.kind)).toEqual(['newcomer', 'newcomer']);
    expect(await getRule(db, 'linksnewbies')).toMatchObject({ enabled: true, version: 1 });
  });

  it('ends at two hundred', async () => {
    await db.sql`
      insert into holding_rules (public_id, name, kind, test, effect, reason)
      select 'rule' || lpad(n::text, 8, '0'), 'Filler', 'links', '{"atMost": 99}', 'flag', 'Filler' from generate_series(1, ${maxRules}) n`;
    expect(await save(moderator, null)).toMatchObject({ problem: { code: 'too-many' } });
  });
});
