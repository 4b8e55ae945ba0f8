import { expect, it } from 'vitest';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { onPointFacts } from '#app/features/reputation/on-point-fact.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread, aVote } from '#tests/support/factories';

const { db } = await testDatabase();

/** A rule of its own beside those of the house, from now on, so that each test looks at its entries alone. */
async function aRule(
  act: string,
  conditions: object,
  more: { coolDown?: number; from?: string } = {},
): Promise<string> {
  const [row] = await db.sql<[{ rule: string }]>`
    insert into point_rules (rule, version, act, conditions, points, cool_down, sentence, effective_from)
    select ${act} || ':' || (count(*) + 1), 1, ${act}, ${JSON.stringify(conditions)}::jsonb, 7, ${more.coolDown ?? null}, 'For this test', coalesce(${more.from ?? null}::timestamptz, clock_timestamp())
    from point_rules returning rule`;
  return row.rule;
}

const settle = (kind: 'thread' | 'reply' | 'review', id: number) =>
  db.transaction((tx) => settleAwards(tx, [{ kind, id }]));
const entriesOf = (rule: string) =>
  db.sql`select member_id as "memberId", points, state, reason from point_entries where rule = ${rule} order by id`;

async function aVotedReply(options: { by?: MemberActor; boardId?: number; fan?: MemberActor } = {}) {
  const by = options.by ?? (await aMember(db));
  const boardId = options.boardId ?? (await aBoard(db)).id;
  const thread = await aThread(db, { by: await aMember(db), boardId });
  const reply = await aReply(db, { by, threadId: thread.id });
  await aVote(db, { kind: 'reply', id: reply.id }, options.fan ?? (await aMember(db)));
  await settle('reply', reply.id);
  return { by, reply };
}

it('gives points in its boards, and writes nothing elsewhere', async () => {
  const [here, there] = [await aBoard(db), await aBoard(db)];
  const rule = await aRule('reply.voted', { boards: [here.id] });
  const { by } = await aVotedReply({ boardId: here.id });
  await aVotedReply({ boardId: there.id });
  expect(await entriesOf(rule)).toEqual([{ memberId: by.id, points: 7, state: 'awarded', reason: null }]);
});

it('writes down what a post is short of', async () => {
  const rule = await aRule('reply.voted', { leastWords: 2 });
  const { by } = await aVotedReply();
  expect(await entriesOf(rule)).toEqual([
    { memberId: by.id, points: 0, state: 'capped', reason: 'too-short' },
  ]);
});

it('asks how long the giver had been here when they gave', async () => {
  const rule = await aRule('reply.voted', { giverDays: 30 });
  const fresh = await aMember(db, { joinedAt: new Date(Date.now() - 10 * 86_400_000).toISOString() });
  await aVotedReply({ fan: fresh });
  await aVotedReply();
  expect((await entriesOf(rule)).map(({ reason }) => reason as string | null)).toEqual(['giver-new', null]);
});

it('asks for the level by the points of earlier days', async () => {
  const rule = await aRule('reply.voted', { giverLevel: 2 });
  const [helper, newcomer] = [await aMember(db), await aMember(db)];
  await db.sql`insert into point_days (day, member_id, points) values ('2025-06-01', ${helper.id}, 30), (current_date, ${newcomer.id}, 30)`;
  await aVotedReply({ fan: helper });
  await aVotedReply({ fan: newcomer });
  expect((await entriesOf(rule)).map(({ reason }) => reason as string | null)).toEqual([null, 'giver-level']);
  await db.sql`delete from point_days where member_id = any(${[helper.id, newcomer.id]}::bigint[])`;
});

it('asks for the role and the groups of that moment', async () => {
  const [forTeam, forGroup] = [
    await aRule('reply.voted', { roles: ['moderator'] }),
    await aRule('reply.voted', { groups: [1] }),
  ];
  await db.sql`insert into groups (id, slug, name) overriding system value values (1, 'ambassadors', 'Ambassadors')`;
  const [former, since, later] = [await aMember(db), await aMember(db), await aMember(db)];
  await db.sql`insert into role_changes (member_id, from_role, to_role, reason, created_at) values (${former.id}, 'moderator', 'member', 'Left', now() + interval '1 day')`;
  await db.sql`insert into group_members (group_id, member_id, state, joined_at) values
    (1, ${since.id}, 'in', now() - interval '1 day'), (1, ${later.id}, 'in', now() + interval '1 day')`;
  for (const by of [former, since, later]) await aVotedReply({ by });
  expect((await entriesOf(forTeam)).map(({ memberId }) => memberId as number)).toEqual([former.id]);
  expect((await entriesOf(forGroup)).map(({ memberId }) => memberId as number)).toEqual([since.id]);
});

it('asks for the proof of a review, whatever its stars', async () => {
  const rule = await aRule('review.published', { proofs: ['mail-confirmed'] });
  const product = await aProduct(db);
  for (const stars of [1, 5]) {
    const review = await aReview(db, { by: await aMember(db), productId: product.id, stars });
    await db.sql`update reviews set proof = 'mail-confirmed' where id = ${review.id}`;
    await settle('review', review.id);
  }
  const other = await aReview(db, { by: await aMember(db), productId: product.id });
  await db.sql`update reviews set proof = 'unconfirmed' where id = ${other.id}`;
  await settle('review', other.id);
  expect((await entriesOf(rule)).map(({ points }) => points as number)).toEqual([7, 7]);
});

it('lets a cool-down pass between two awards, in whatever order they are settled', async () => {
  const rule = await aRule('reply.voted', {}, { coolDown: 60, from: '2027-05-01T00:00:00Z' });
  const by = await aMember(db);
  const board = await aBoard(db);
  const thread = await aThread(db, { by: await aMember(db), boardId: board.id });
  for (const at of ['2027-05-01T23:50:00Z', '2027-05-02T01:00:00Z', '2027-05-02T00:20:00Z']) {
    const reply = await aReply(db, { by, threadId: thread.id });
    await aVote(db, { kind: 'reply', id: reply.id }, await aMember(db));
    await db.sql`update votes set created_at = ${at} where subject_kind = 'reply' and subject_id = ${reply.id}`;
    await settle('reply', reply.id);
  }
  expect((await entriesOf(rule)).map(({ reason }) => reason as string | null)).toEqual([
    null,
    null,
    'cool-down',
  ]);
});

it('leaves nothing to a recount', async () => {
  expect(await recountPoints(db, { dryRun: true })).toMatchObject({
    wrongBalances: 0,
    wrongDays: 0,
    wrongRules: 0,
    wrongPairs: 0,
    unsettledSubjects: 0,
  });
});

it('takes back in another board what a rule gave for one, and gives it again when the thread comes home', async () => {
  const [here, there] = [await aBoard(db), await aBoard(db)];
  const rule = await aRule('reply.voted', { boards: [here.id] });
  const { reply } = await aVotedReply({ boardId: here.id });
  const [{ id: threadId }] = await db.sql<[{ id: number }]>`
    select thread_id as id from replies where id = ${reply.id}`;
  const moveTo = async (board: { id: number }) => {
    await db.sql`update threads set board_id = ${board.id} where id = ${threadId}`;
    const fact = { kind: 'thread.moved', subjectKind: 'thread', subjectId: threadId, actorId: null };
    await db.transaction((tx) => onPointFacts({ db: tx, actor: system, now: new Date() }, [fact]));
  };
  const sum = async () =>
    (await entriesOf(rule)).reduce((points, entry) => points + Number(entry['points']), 0);
  await moveTo(there);
  expect(await sum()).toBe(0);
  expect(await entriesOf(rule)).toHaveLength(2);
  await moveTo(here);
  await moveTo(here);
  expect(await sum()).toBe(7);
  expect(await entriesOf(rule)).toHaveLength(3);
  expect((await recountPoints(db)).unsettledSubjects).toBe(0);
});

it('takes back for a review whose proof was lowered what a rule gives for that proof', async () => {
  const rule = await aRule('review.published', { proofs: ['invited'] });
  const product = await aProduct(db);
  const review = await aReview(db, { by: await aMember(db), productId: product.id, proof: 'invited' });
  await settle('review', review.id);
  expect(await entriesOf(rule)).toHaveLength(1);
  await db.sql`update reviews set proof = 'mail-confirmed' where id = ${review.id}`;
  await settle('review', review.id);
  expect((await entriesOf(rule)).map(({ points }) => points as number)).toEqual([7, -7]);
});
