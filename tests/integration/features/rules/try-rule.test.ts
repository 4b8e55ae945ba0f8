import { describe, expect, it } from 'vitest';
import type { RuleTest } from '#app/features/rules/holding-rule';
import { takeRule } from '#app/features/rules/take-rule.server';
import { getTrial } from '#app/features/rules/trial-queries.server';
import { forgetTrials, runTrial, tryRule } from '#app/features/rules/try-rule.server';
import type { MemberActor } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();
const moderator = await aMember(db, { role: 'moderator' });
const member = await aMember(db);
const board = await aBoard(db);
const thread = await aThread(db, { by: moderator, boardId: board.id });
await db.sql`update threads set author_role = 'moderator' where id = ${thread.id}`;

async function aReplyThat(
  says: string,
  options: { state?: string; by?: MemberActor; minutesAgo?: number } = {},
) {
  const { state = 'visible', by = member, minutesAgo = 60 } = options;
  const { id } = await aReply(db, { by, threadId: thread.id, state });
  await db.sql`
    update replies set body_source = ${says}, occurred_at = ${new Date(now.getTime() - minutesAgo * 60_000).toISOString()} where id = ${id}`;
  return id;
}

async function trialOf(test: RuleTest, viewer = moderator, exemptFrom: number | null = null) {
  const content = { test, concerns: ['thread', 'reply', 'review'] as const, boardIds: [], exemptFrom };
  const tried = await tryRule(
    { db, actor: viewer, now },
    { ruleId: null, content: { ...content, concerns: [...content.concerns] } },
  );
  if (!tried.ok) throw new Error('not tried');
  return getTrial(db, viewer, tried.value.publicId);
}

await aReplyThat('Best casino of all', { minutesAgo: 50 });
await aReplyThat('Best casino of all', { state: 'hidden', minutesAgo: 40 });
await aReplyThat('A casino again', { state: 'withdrawn', minutesAgo: 30 });
await aReplyThat('Nothing of that kind', { minutesAgo: 20 });
await aReplyThat('casino, said by the team', { by: moderator });
await aReplyThat('casino, two months ago', { minutesAgo: 60 * 24 * 60 });
const secret = await aBoard(db, { seenBy: ['group:9'] });
const hiddenThread = await aThread(db, { by: member, boardId: secret.id, title: 'The secret casino' });
await db.sql`update threads set title = 'The secret casino' where id = ${hiddenThread.id}`;
await aReview(db, { by: member, productId: (await aProduct(db)).id });

const casino: RuleTest = { kind: 'words', words: ['casino'] };

describe('tryRule', () => {
  it('counts what a rule would have met in the last month, and what has become of it', async () => {
    const trial = await trialOf(casino);
    expect(trial).toMatchObject({ total: 5, met: 3, stillPublic: 1, removed: 1, ended: true });
    expect(trial?.sample.map(({ matched, state }) => [matched, state])).toEqual([
      ['casino', 'withdrawn'],
      ['casino', 'hidden'],
      ['casino', 'visible'],
    ]);
  });

  it('reads only what its viewer may read, and shows it to nobody else', async () => {
    const audiences: Audience[] = [...moderator.audiences, 'group:9'];
    const insider = { ...(await aMember(db, { role: 'admin' })), audiences };
    const trial = await trialOf(casino, insider);
    expect(trial).toMatchObject({ total: 6, met: 4 });
    expect(await getTrial(db, moderator, trial?.publicId ?? '')).toBeNull();
  });

  it('looks back as rules about pace, repeats and new members do', async () => {
    expect(await trialOf({ kind: 'rate', posts: 2, minutes: 25 })).toMatchObject({ met: 2 });
    expect(await trialOf({ kind: 'repeats', hours: 2, nearly: false, byOthers: false })).toMatchObject({
      met: 0,
    });
    await aReplyThat('The very best casino of all of them', { minutesAgo: 15 });
    await aReplyThat('the VERY best casino of all of them', { minutesAgo: 10 });
    expect(await trialOf({ kind: 'repeats', hours: 2, nearly: false, byOthers: false })).toMatchObject({
      met: 1,
    });
    const anything = { kind: 'newcomer', carries: ['anything'], hours: 0, postsInHours: null } as const;
    expect(await trialOf({ ...anything, carries: ['anything'], firstPosts: 2 })).toMatchObject({ met: 1 });
  });

  it('leaves out members from the level on that the rule leaves out', async () => {
    expect(await trialOf(casino, moderator, 1)).toMatchObject({ met: 0 });
  });

  it('is for those who may read the rules', async () => {
    const content = { test: casino, concerns: [], boardIds: [], exemptFrom: null };
    expect(await tryRule({ db, actor: member, now }, { ruleId: null, content })).toMatchObject({
      problem: { code: 'refused' },
    });
  });
});

describe('runTrial', () => {
  it('counts the same from the beginning, however often it begins', async () => {
    const known = await trialOf(casino);
    const [row] = await db.sql<[{ id: number }]>`
      update rule_trials set ended_at = null, met = 99, read = 2 where public_id = ${known?.publicId ?? ''} returning id`;
    await runTrial({ db, actor: { kind: 'system' }, now }, row.id);
    await runTrial({ db, actor: { kind: 'system' }, now }, row.id);
    expect(await getTrial(db, moderator, known?.publicId ?? '')).toEqual(known);
  });
});

describe('takeRule', () => {
  const draft = {
    intent: 'try' as const,
    name: 'Games',
    effect: 'hold' as const,
    reason: 'Games of chance are looked at first.',
    concerns: ['reply' as const],
    boards: [],
    test: casino,
  };

  it('shows before saving what it shows after it', async () => {
    const ctx = { db, actor: moderator, now };
    const tried = await takeRule(ctx, null, draft);
    const saved = await takeRule(ctx, null, { ...draft, intent: 'save' });
    if (tried.kind !== 'shown' || saved.kind !== 'saved') throw new Error('not as asked');
    const [row] = await db.sql<[{ met: number; total: number }]>`
      select t.met, t.total from rule_trials t join holding_rules r on r.id = t.rule_id where r.public_id = ${saved.publicId}`;
    expect(row).toEqual({ met: tried.trial?.met, total: tried.trial?.total });
  });

  it('says why it did not save', async () => {
    const taken = await takeRule({ db, actor: member, now }, null, { ...draft, intent: 'save' });
    expect(taken).toMatchObject({ kind: 'shown', status: 403 });
  });
});

it('forgets trials after a week', async () => {
  await forgetTrials({ db, actor: { kind: 'system' }, now: new Date(now.getTime() + 8 * 86_400_000) });
  expect(await db.sql`select 1 from rule_trials`).toHaveLength(0);
});
