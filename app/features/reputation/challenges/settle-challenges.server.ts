import { announceTogether } from '#db/events';
import type { Db } from '#db/client';
import { lockBalances } from '../settle-awards.server';
import { challengeRule } from '../staff-rules';
import { tellOfLevels } from '../tell-of-levels.server';
import { writePlan } from '../write-awards.server';
import type { Challenge } from './challenge';
import { countedActs } from './counted-acts.server';

type Settled = Pick<Challenge, 'id' | 'act' | 'needed' | 'joining' | 'points' | 'startsAt' | 'endsAt'>;

/**
 * Counts every challenge that runs or has just ended: who has done it gets an entry of the ledger and a notice, who no
 * longer has (an acceptance was undone, say) loses it by the opposite entry and is told. It is what holds that counts, so
 * running it twice, late, or from two workers changes nothing. After its end a challenge is counted once more, and then
 * what stands stands.
 */
export async function settleChallenges(db: Db, now: Date): Promise<void> {
  const due = await db.sql<Array<{ id: number }>>`
    select id from challenges where state = 'open' and settled_at is null and starts_at <= ${now.toISOString()} order by id`;
  for (const { id } of due) await db.transaction((tx) => settleChallenge(tx, id, now));
}

async function settleChallenge(tx: Db, id: number, now: Date): Promise<void> {
  const [challenge] = await tx.sql<[Settled?]>`
    select id, act, needed, joining, points, starts_at as "startsAt", ends_at as "endsAt" from challenges
    where id = ${id} and state = 'open' and settled_at is null for update skip locked`;
  if (!challenge) return;
  const deserving = await listDeserving(tx, challenge);
  const lost = await takeAway(tx, id, { deserving, now });
  const done = await giveTo(tx, id, { deserving, now });
  await write(tx, challenge, { lost, done, now });
  if (Date.parse(challenge.endsAt) <= now.getTime())
    await tx.sql`update challenges set settled_at = ${now.toISOString()} where id = ${id}`;
}

/** Who has done as much as is asked for: customers who take part. */
async function listDeserving(tx: Db, challenge: Settled): Promise<number[]> {
  const { id, needed, joining } = challenge;
  const rows = await tx.sql<Array<{ memberId: number }>>`
    select m.id as "memberId"
    from (select member_id, count(distinct item) as items from (${countedActs(tx, challenge, null)}) a group by member_id) tally
    join members m on m.id = tally.member_id and m.state = 'active' and m.role = 'member'
    where tally.items >= ${needed}
      and (${joining === 'everybody'} or exists (select from challenge_joins j where j.challenge_id = ${id} and j.member_id = m.id))
    order by m.id`;
  return rows.map(({ memberId }) => memberId);
}

interface Finish {
  id: number;
  memberId: number;
}

function takeAway(
  tx: Db,
  challengeId: number,
  { deserving, now }: { deserving: number[]; now: Date },
): Promise<Finish[]> {
  return tx.sql<Finish[]>`
    update challenge_finishes set undone_at = ${now.toISOString()}
    where challenge_id = ${challengeId} and undone_at is null and not (member_id = any(${deserving}::bigint[]))
    returning id, member_id as "memberId"`;
}

/** The unique finish judges: who has done it before and still does is not among these. */
function giveTo(
  tx: Db,
  challengeId: number,
  { deserving, now }: { deserving: number[]; now: Date },
): Promise<Finish[]> {
  return tx.sql<Finish[]>`
    insert into challenge_finishes (challenge_id, member_id, finished_at)
    select ${challengeId}, unnest(${deserving}::bigint[]), ${now.toISOString()}::timestamptz
    on conflict (challenge_id, member_id) do update set undone_at = null, finished_at = excluded.finished_at
    where challenge_finishes.undone_at is not null
    returning id, member_id as "memberId"`;
}

async function write(
  tx: Db,
  { id, points }: Settled,
  { lost, done, now }: { lost: readonly Finish[]; done: readonly Finish[]; now: Date },
): Promise<void> {
  const memberIds = [...new Set([...lost, ...done].map(({ memberId }) => memberId))].sort((a, b) => a - b);
  if (memberIds.length === 0) return;
  const before = await lockBalances(tx, memberIds);
  const reversals = await tx.sql<Array<{ id: number }>>`
    select id from point_entries e
    where cause_kind = 'challenge' and cause_id = any(${lost.map((finish) => String(finish.id))}::text[]) and state = 'awarded'
      and not exists (select from point_entries r where r.reverses_id = e.id)`;
  const { rule, version } = challengeRule;
  const given = points > 0 ? done : [];
  await writePlan(tx, {
    reversals,
    awards: given.map((finish) => ({
      ...{ subjectKind: 'challenge', subjectId: id, memberId: finish.memberId, rule, version },
      ...{ causeKind: 'challenge', causeId: String(finish.id), giverId: null, occurredAt: now.toISOString() },
      outcome: { state: 'awarded' as const, points, reason: null },
    })),
  });
  const fact = (kind: 'challenge.finished' | 'challenge.undone') => (finish: Finish) => ({
    ...{ kind, subjectKind: 'member', subjectId: finish.memberId, payload: { challenge: id } },
    touches: ['leaderboard', `member:${finish.memberId}`],
  });
  await announceTogether(tx, [
    ...done.map(fact('challenge.finished')),
    ...lost.map(fact('challenge.undone')),
  ]);
  await tellOfLevels(
    tx,
    given.map(({ memberId }) => {
      const points_ = before.get(memberId) ?? 0;
      return { memberId, before: points_, after: points_ + points };
    }),
  );
}
