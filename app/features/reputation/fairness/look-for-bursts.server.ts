import type { Db } from '#db/client';
import { keepBurst } from './keep-burst.server';
import { settlePattern } from './settle-pattern.server';
import { isFarMore, voteRate, type UsualBursts, type VoteBurst } from './vote-burst';

/** How far back a look by the clock sees votes: many times the pause between two looks, since points follow later. */
const minutesBack = 40;
/** And the look of every night, which finds what was missed while the house was down. */
const nightMinutesBack = 26 * 60;

/** Looks for votes of one account that came within minutes, far more than people here give, and holds them. */
export async function lookForBursts(db: Db, now: Date, { everybody = false } = {}): Promise<void> {
  const back = everybody ? nightMinutesBack : minutesBack;
  const found = await listBursts(db, { now, minutes: back });
  if (found.length === 0) return;
  const usual = await usualBursts(db, { now, voters: found.map(({ voterId }) => voterId) });
  for (const burst of found) {
    if (!isFarMore(burst, usual)) continue;
    const id = await db.transaction((tx) => keepBurst(tx, burst, { ...usual, now }));
    if (id !== null) await settlePattern(db, id);
  }
}

/** Bursts that are large enough to be looked at, whosever. Few: nobody gives so many in minutes. */
function listBursts(db: Db, { now, minutes }: { now: Date; minutes: number }): Promise<VoteBurst[]> {
  return db.sql<VoteBurst[]>`
    with ${bursts(db, { now, minutes })}
    select giver_id as "voterId", min(occurred_at) as "fromAt", max(occurred_at) as "untilAt", count(*)::int as votes,
           json_agg(distinct member_id) as receivers,
           exists (
             select from member_browsers v join member_browsers r on r.device = v.device
             where v.member_id = numbered.giver_id and r.member_id = any(array_agg(numbered.member_id))) as "sharesBrowser"
    from numbered group by giver_id, nth having count(*) >= ${voteRate.hinted.least} order by giver_id, nth`;
}

/**
 * What the bursts of everybody but these look like, without those that are held. Asked once a look and only where there is
 * a large one, because it reads the votes of a month.
 */
async function usualBursts(
  db: Db,
  { now, voters }: { now: Date; voters: readonly number[] },
): Promise<UsualBursts> {
  const [row] = await db.sql<[UsualBursts]>`
    with ${bursts(db, { now, minutes: voteRate.compareDays * 1440 })}, burst as (
      select count(*)::int as votes from numbered where giver_id <> all(${voters as number[]}::bigint[]) and state <> 'held' group by giver_id, nth
    )
    select coalesce(percentile_disc(0.99) within group (order by votes), 0) as usual, count(*)::int as compared from burst`;
  return row;
}

/** The votes of some minutes as `numbered`: whose, for whom, and the how-manieth burst of that account they belong to. */
function bursts({ sql }: Db, { now, minutes }: { now: Date; minutes: number }) {
  return sql`
    vote as (
      -- One vote may stand under several rules.
      select distinct on (giver_id, cause_kind, cause_id) giver_id, member_id, state, occurred_at
      from point_entries e
      where occurred_at > ${now.toISOString()}::timestamptz - make_interval(mins => ${minutes}) and cause_kind in ('vote', 'helpful')
        and giver_id is not null and state <> 'reversal' and not exists (select from point_entries u where u.reverses_id = e.id)
    ), spaced as (
      select *, coalesce(occurred_at - lag(occurred_at) over one > make_interval(mins => ${voteRate.gapMinutes}), true) as begins
      from vote window one as (partition by giver_id order by occurred_at)
    ), numbered as (
      select *, count(*) filter (where begins) over (partition by giver_id order by occurred_at rows unbounded preceding) as nth from spaced
    )`;
}
