import { describe, expect, it } from 'vitest';
import { getRule, listRulesFor } from '#app/features/rules/rule-queries.server';
import { saveRule } from '#app/features/rules/save-rule.server';
import { turnRule, undoRule } from '#app/features/rules/turn-rule.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aRule } from '#tests/support/rules';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
const ctx = { db, actor: moderator, now: new Date() };
const inForce = async () =>
  (await listRulesFor(db, { subject: 'reply', boardId: null })).map((rule) => rule.publicId);

describe('turnRule', () => {
  it('takes a rule out of force and puts it back, each as a version; twice is once', async () => {
    const rule = await aRule(db, moderator, { test: { kind: 'links', atMost: 2 } });
    const turn = (enabled: boolean) => turnRule(ctx, { publicId: rule.publicId, enabled });
    await Promise.all([turn(false), turn(false)]);
    expect(await inForce()).not.toContain(rule.publicId);
    expect(await turn(true)).toMatchObject({ value: { version: 3, enabled: true } });
    expect(await inForce()).toContain(rule.publicId);
  });

  it('is for moderators and admins, and for rules that are there', async () => {
    const member = await aMember(db);
    expect(
      await turnRule({ ...ctx, actor: member }, { publicId: 'linksnewbies', enabled: false }),
    ).toMatchObject({
      problem: { code: 'refused' },
    });
    expect(await turnRule(ctx, { publicId: 'nosuchrule00', enabled: false })).toMatchObject({
      problem: { code: 'gone' },
    });
  });
});

describe('undoRule', () => {
  it('makes a rule again what it was before its last change', async () => {
    const rule = await aRule(db, moderator, { test: { kind: 'links', atMost: 2 } });
    const { name, effect, reason, concerns, exemptFrom } = rule;
    await saveRule(ctx, {
      publicId: rule.publicId,
      content: { name, effect, reason, concerns, exemptFrom, boards: [], test: { kind: 'links', atMost: 0 } },
    });
    await undoRule(ctx, rule.publicId);
    expect(await getRule(db, rule.publicId)).toMatchObject({
      version: 3,
      test: { kind: 'links', atMost: 2 },
    });
  });

  it('changes nothing of a rule that was never changed', async () => {
    const rule = await aRule(db, moderator, { test: { kind: 'links', atMost: 2 } });
    expect(await undoRule(ctx, rule.publicId)).toMatchObject({ value: { version: 1 } });
  });
});
