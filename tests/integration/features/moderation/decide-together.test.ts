import { expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { decideTogether } from '#app/features/moderation/decide-together.server';
import type { MemberActor } from '#app/policy/actor';
import { aQueueItem, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const spam = { reason: 'spam' as const, note: '' };

async function someSpam(count: number, threadIds: number[] = []) {
  const spammer = await aMember(db);
  const items = [];
  for (let at = 0; at < count; at += 1) {
    const threadId = threadIds[at % threadIds.length] ?? (await aThread(db)).id;
    const reply = await aReply(db, { authorId: spammer.id, threadId, position: at + 1 });
    items.push(await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id }));
  }
  return { spammer, items };
}

it('hides several for one reason as one act, with a letter and an entry each', async () => {
  const moderator = await aMember(db, { role: 'moderator' });
  const { spammer, items } = await someSpam(4);
  const itemPublicIds = items.map((item) => item.publicId);
  const outcome = await decideTogether(as(moderator), { itemPublicIds, ...spam });
  expect(outcome).toMatchObject({ ok: true, value: { leftAlone: [] } });
  expect(await db.sql`select distinct state from replies where author_id = ${spammer.id}`).toEqual([
    { state: 'hidden' },
  ]);
  const decisions = await db.sql`select id from decisions where author_id = ${spammer.id}`;
  expect(decisions).toHaveLength(4);
  const letters = await queuedJobs(db, 'moderation.mail-decision');
  expect(letters.map((letter) => letter['decisionId'])).toEqual(decisions.map((row) => row['id']));
  const entries = await db.sql`select action, detail from audit_entries where actor_id = ${moderator.id}`;
  expect(entries.filter((entry) => entry['action'] === 'decision.hide')).toHaveLength(4);
  expect(entries.at(-1)).toEqual({
    action: 'decision.together',
    detail: { reason: 'spam', decided: 4, leftAlone: 0 },
  });
});

it('names what somebody else has decided meanwhile, and leaves it alone', async () => {
  const [ann, bob] = [await aMember(db, { role: 'moderator' }), await aMember(db, { role: 'moderator' })];
  const { items } = await someSpam(3);
  const [first, ...others] = items.map((item) => item.publicId);
  await decideItem(as(bob), {
    itemPublicId: first ?? '',
    decision: 'keep',
    reason: 'within-rules',
    note: '',
  });
  const outcome = await decideTogether(as(ann), {
    itemPublicIds: items.map((item) => item.publicId),
    ...spam,
  });
  expect(outcome).toEqual({
    ok: true,
    value: {
      decided: others,
      leftAlone: [{ publicId: first, code: 'decided-already', by: bob.displayName }],
    },
  });
});

it('leaves alone what one may not decide: an account cannot be hidden, a colleague is an admin’s matter', async () => {
  const [ann, colleague] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'marketer' }),
  ];
  const account = await aQueueItem(db, { subjectKind: 'member', subjectId: (await aMember(db)).id });
  const reply = await aReply(db, { authorId: colleague.id });
  const theirs = await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const outcome = await decideTogether(as(ann), {
    itemPublicIds: [account.publicId, theirs.publicId],
    ...spam,
  });
  expect(outcome.ok && outcome.value.decided).toEqual([]);
  expect(outcome.ok && outcome.value.leftAlone.map(({ code }) => code).sort()).toEqual([
    'does-not-fit',
    'refused',
  ]);
});

it('decides each once when two hundred acts overlap in the same threads', async () => {
  const threads = [(await aThread(db)).id, (await aThread(db)).id, (await aThread(db)).id];
  const { spammer, items } = await someSpam(9, threads);
  const moderators = await Promise.all(Array.from({ length: 20 }, () => aMember(db, { role: 'moderator' })));
  const ids = items.map((item) => item.publicId);
  const acts = Array.from({ length: 200 }, (_, at) => {
    // Each in an order of its own: whoever ticks first must not decide who waits for whom.
    const itemPublicIds = [...ids.slice(at % 9), ...ids.slice(0, at % 9)].slice(0, 1 + (at % 9));
    return decideTogether(as(moderators[at % 20] as MemberActor), { itemPublicIds, ...spam });
  });
  const outcomes = await Promise.all(acts);
  const decided = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.decided : []));
  expect(decided.sort()).toEqual([...ids].sort());
  expect(await db.sql`select count(*)::int as n from decisions where author_id = ${spammer.id}`).toEqual([
    { n: 9 },
  ]);
});

it('refuses members', async () => {
  const member = await aMember(db);
  expect(await decideTogether(as(member), { itemPublicIds: [], ...spam })).toMatchObject({
    problem: { code: 'refused', because: 'team-only' },
  });
});
