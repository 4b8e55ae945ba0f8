import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { trustDays } from './award-pattern';
import { monthOf } from './falling-value';
import { lockPatterns } from './keep-pattern.server';
import { voteRate, type UsualBursts, type VoteBurst } from './vote-burst';

/**
 * Keeps a burst that was found: as a pattern of its own, or as more of the one that it goes on. Whose burst the team released
 * is not held for another again, for as long as other released accounts. Null when nothing is to be held.
 */
export async function keepBurst(
  tx: Db,
  burst: VoteBurst,
  { usual, compared, now }: UsualBursts & { now: Date },
): Promise<number | null> {
  // RACE: two looks at once would each make a pattern of the same votes.
  await lockPatterns(tx);
  if (await isTrusted(tx, burst.voterId, now)) return null;
  const known = await findGoingOn(tx, burst);
  const id = known ?? (await create(tx, burst, now));
  await tx.sql`
    insert into vote_bursts (pattern_id, voter_id, from_at, until_at, votes, usual, compared, shares_browser)
    values (${id}, ${burst.voterId}, ${burst.fromAt}, ${burst.untilAt}, ${burst.votes}, ${usual}, ${compared}, ${burst.sharesBrowser})
    on conflict (pattern_id) do update
    set from_at = least(vote_bursts.from_at, excluded.from_at), until_at = greatest(vote_bursts.until_at, excluded.until_at),
        votes = greatest(vote_bursts.votes, excluded.votes), usual = excluded.usual, compared = excluded.compared,
        shares_browser = vote_bursts.shares_browser or excluded.shares_browser`;
  const members = [burst.voterId, ...burst.receivers];
  const added = await tx.sql`
    insert into award_holds (public_id, pattern_id, member_id)
    select public_id, ${id}, member_id
    from unnest(${members.map(() => newPublicId())}::text[], ${members}::bigint[]) as hold (public_id, member_id)
    on conflict do nothing returning id`;
  // Nobody has looked at the newcomer yet.
  if (known !== null && added.length > 0)
    await tx.sql`update award_patterns set state = 'open' where id = ${id} and state = 'confirmed'`;
  return id;
}

async function isTrusted(tx: Db, voterId: number, now: Date): Promise<boolean> {
  const rows = await tx.sql`
    select from vote_bursts b join award_patterns w on w.id = b.pattern_id
    where b.voter_id = ${voterId} and w.state = 'released'
      and w.decided_at > ${now.toISOString()}::timestamptz - make_interval(days => ${trustDays}) limit 1`;
  return rows.length > 0;
}

async function findGoingOn(tx: Db, { voterId, fromAt, untilAt }: VoteBurst): Promise<number | null> {
  const gap = tx.sql`make_interval(mins => ${voteRate.gapMinutes})`;
  const [row] = await tx.sql<[{ id: number }?]>`
    select w.id from vote_bursts b join award_patterns w on w.id = b.pattern_id
    where b.voter_id = ${voterId} and w.state <> 'released'
      and b.until_at >= ${fromAt}::timestamptz - ${gap} and b.from_at <= ${untilAt}::timestamptz + ${gap}
    order by w.id limit 1`;
  return row?.id ?? null;
}

async function create(tx: Db, { fromAt, votes }: VoteBurst, now: Date): Promise<number> {
  const [row] = await tx.sql<[{ id: number }]>`
    insert into award_patterns (public_id, since, internal, received, given, total, found_at)
    values (${newPublicId()}, ${monthOf(fromAt)}::date, ${votes}, ${votes}, ${votes}, ${votes}, ${now.toISOString()})
    returning id`;
  return row.id;
}
