import { describe, expect, it } from 'vitest';
import { decidePattern } from '#app/features/reputation/fairness/decide-pattern.server';
import { listHolds } from '#app/features/reputation/fairness/hold-queries.server';
import { lookForBursts } from '#app/features/reputation/fairness/look-for-bursts.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { getPattern, listPatterns } from '#app/features/reputation/fairness/pattern-queries.server';
import { settlePattern } from '#app/features/reputation/fairness/settle-pattern.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import type { MemberActor } from '#app/policy/actor';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { anHonestCrowd, voteInCircle } from '#tests/support/patterns';

const { db } = await testDatabase();
const board = await aBoard(db);
const starter = await aMember(db);
const thread = await aThread(db, { by: starter, boardId: board.id });

/** People who each gave a few votes in the last weeks, each some minutes after the other. */
async function anUnhurriedCrowd(): Promise<void> {
  const author = await aMember(db);
  const voters: number[] = [];
  for (let made = 0; made < 60; made += 1) voters.push((await aMember(db)).id);
  await db.sql`
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, giver_id, subject_kind, subject_id, occurred_at)
    select ${author.id}, 'reply.voted', 1, 'vote', voter || ':' || nth, 0, 'awarded', voter, 'reply', 0,
           now() - interval '20 days' + make_interval(hours => nth * 20)
    from unnest(${voters}::bigint[]) as voter, generate_series(1, 12) as nth`;
}
await anUnhurriedCrowd();

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Somebody votes for replies of these people in turn, so many times, with so many seconds between two votes. */
async function voteFast(
  voter: MemberActor,
  authors: readonly MemberActor[],
  { votes, seconds = 5, from = minutesAgo(20) }: { votes: number; seconds?: number; from?: Date },
): Promise<void> {
  const replies: number[] = [];
  for (let nth = 0; nth < votes; nth += 1) {
    const reply = await aReply(db, { by: authors[nth % authors.length] as MemberActor, threadId: thread.id });
    await aVote(db, { kind: 'reply', id: reply.id }, voter);
    const at = new Date(from.getTime() + nth * seconds * 1000).toISOString();
    await db.sql`
      update votes set created_at = ${at} where subject_kind = 'reply' and subject_id = ${reply.id} and member_id = ${voter.id}`;
    replies.push(reply.id);
  }
  await db.transaction((tx) =>
    settleAwards(
      tx,
      replies.map((id) => ({ kind: 'reply' as const, id })),
    ),
  );
}

async function people(count: number): Promise<MemberActor[]> {
  const made: MemberActor[] = [];
  for (let nth = 0; nth < count; nth += 1) made.push(await aMember(db));
  return made;
}

const look = () => lookForBursts(db, new Date());
const pointsOf = async ({ id }: MemberActor) => {
  const [row] = await db.sql<[{ points: number }?]>`select points from balances where member_id = ${id}`;
  return row?.points ?? 0;
};
const noticesOf = async ({ id }: MemberActor) =>
  (await kindsAbout(db, 'member', id)).filter((kind) => kind === 'award.held').length;
const patternOf = async ({ id }: MemberActor) => {
  const [row] = await db.sql<[{ id: number; publicId: string }?]>`
    select w.id, w.public_id as "publicId" from award_patterns w join award_holds h on h.pattern_id = w.id where h.member_id = ${id}`;
  return row ?? null;
};

describe('lookForBursts', () => {
  it('holds what one account votes within minutes, tells whom it was for once, and nobody else', async () => {
    const [voter, ...authors] = (await people(6)) as [MemberActor, ...MemberActor[]];
    await voteFast(voter, authors, { votes: 20 });
    const [author] = authors as [MemberActor];
    expect(await pointsOf(author)).toBeGreaterThan(0);
    await look();
    await look();
    for (const each of authors) {
      expect(await pointsOf(each)).toBe(0);
      expect(await noticesOf(each)).toBe(1);
      expect(await listHolds(db, each.id)).toMatchObject([{ kind: 'burst', state: 'open', entries: 4 }]);
    }
    expect(await noticesOf(voter)).toBe(0);
    expect(await listHolds(db, voter.id)).toEqual([]);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      wrongBalances: 0,
      wrongDays: 0,
      wrongPairs: 0,
    });
  });

  it('shows the team the votes, how long they took and what is usual', async () => {
    const [voter, ...authors] = (await people(5)) as [MemberActor, ...MemberActor[]];
    await voteFast(voter, authors, { votes: 16 });
    await look();
    const known = await patternOf(voter);
    const pattern = await getPattern(db, known?.publicId ?? '');
    expect(pattern?.burst).toMatchObject({ voterId: voter.id, votes: 16, usual: 1 });
    expect(pattern?.burst?.compared).toBeGreaterThanOrEqual(100);
    expect(pattern?.pairs.every(({ giverId }) => giverId === voter.id)).toBe(true);
    const lines = await listPatterns(db, 'open', null);
    expect(lines.find(({ publicId }) => publicId === known?.publicId)?.burst).toMatchObject({ votes: 16 });
  });

  it('leaves alone whoever takes time, votes a little fast, or votes as ever after the burst', async () => {
    const [slow, quick, ...authors] = (await people(8)) as [MemberActor, MemberActor, ...MemberActor[]];
    await voteFast(slow, authors, { votes: 12, seconds: 150, from: minutesAgo(35) });
    await voteFast(quick, authors, { votes: 9 });
    await look();
    expect(await patternOf(slow)).toBe(null);
    expect(await patternOf(quick)).toBe(null);
    const [fast, author] = (await people(2)) as [MemberActor, MemberActor];
    await voteFast(fast, [author], { votes: 10, from: minutesAgo(30) });
    await look();
    expect(await pointsOf(author)).toBe(0);
    await voteFast(fast, [author], { votes: 1, from: minutesAgo(10) });
    await look();
    expect((await listHolds(db, author.id))[0]?.entries).toBe(10);
    const [later] = await db.sql<[{ state: string }]>`
      select state from point_entries where member_id = ${author.id} and giver_id = ${fast.id} and state <> 'reversal'
      order by occurred_at desc, id desc limit 1`;
    expect(later.state).not.toBe('held');
  });

  it('goes on with a burst that goes on, as one pattern', async () => {
    const [voter, ...authors] = (await people(5)) as [MemberActor, ...MemberActor[]];
    await voteFast(voter, authors, { votes: 14, from: minutesAgo(20) });
    await look();
    await voteFast(voter, [...authors, ...(await people(1))], { votes: 10, from: minutesAgo(18) });
    await Promise.all([look(), look()]);
    const rows = await db.sql`select from vote_bursts where voter_id = ${voter.id}`;
    expect(rows).toHaveLength(1);
    const pattern = await getPattern(db, (await patternOf(voter))?.publicId ?? '');
    expect(pattern?.burst?.votes).toBe(24);
    expect(pattern?.members).toHaveLength(6);
  });

  it('gives all back when the team releases it, and trusts the voter from then on', async () => {
    const [voter, ...authors] = (await people(4)) as [MemberActor, ...MemberActor[]];
    await voteFast(voter, authors, { votes: 15 });
    const [author] = authors as [MemberActor];
    const before = await pointsOf(author);
    await look();
    const pattern = await patternOf(voter);
    const ctx = { db, actor: await aMember(db, { role: 'moderator' }), now: new Date() };
    const input = {
      publicId: pattern?.publicId ?? '',
      decision: 'release',
      reason: 'Reads a lot at once.',
    } as const;
    expect((await decidePattern(ctx, input)).ok).toBe(true);
    await settlePattern(db, pattern?.id ?? 0);
    expect(await pointsOf(author)).toBe(before);
    await voteFast(voter, authors, { votes: 15, from: minutesAgo(10) });
    await look();
    const rows = await db.sql`select from vote_bursts where voter_id = ${voter.id}`;
    expect(rows).toHaveLength(1);
  });

  it('keeps nobody out of the search for rings, who finds them in a pattern of their own', async () => {
    const ring = await people(4);
    const [voter, ...authors] = ring as [MemberActor, ...MemberActor[]];
    await anHonestCrowd(db);
    await voteFast(voter, authors, { votes: 15 });
    await look();
    await voteInCircle(db, ring, { days: 6 });
    await lookForRings(db, new Date());
    const rows = await db.sql`
      select from award_holds h where h.member_id = ${voter.id} and not exists (select from vote_bursts where pattern_id = h.pattern_id)`;
    expect(rows).toHaveLength(1);
  });
});
