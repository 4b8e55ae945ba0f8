import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { trustPeriods, type Group, type TrustDays } from './trust-figures';

/** A middle value: half took less time. */
export interface MedianTime extends Group {
  hours: number;
}

/** Everything the public trust page tells, counted now. No figure is about a person. */
export interface TrustFigures {
  /** Reviews written here, by what became of them: published, withdrawn, pending, or the reason of withholding. */
  reviews: Group[];
  /** Flags that have been decided on, by the listed reason of the flag. */
  flags: Group[];
  /** What became of flagged things: kept, hidden and so on. */
  decisions: Group[];
  /** Appeals by outcome; those that wait are their own group. */
  appeals: Group[];
  /** From being flagged or held to a decision, by cause. */
  times: MedianTime[];
}

/**
 * Counts for the trust page what was written, decided or appealed against in the days up to now. Each group comes with its
 * counts of all periods, because whether one may be shown depends on the shorter ones; medians are of the asked period.
 * Imported reviews are left out: nobody here decided about them. Reviews of the brand's own people count like all others.
 */
export async function countTrust(
  { sql }: Db,
  { days, now }: { days: TrustDays; now: Date },
): Promise<TrustFigures> {
  const since = (period: TrustDays) => new Date(now.getTime() - period * 86_400_000).toISOString();
  const [month, season, year] = trustPeriods;
  const counts = (at: PendingQuery<Row[]>) => sql`
    array[count(*) filter (where ${at} >= ${since(month)}), count(*) filter (where ${at} >= ${since(season)}), count(*)]::int[] as counts`;
  const within = (at: PendingQuery<Row[]>) => sql`${at} >= ${since(year)}`;
  const [written, decided, made] = [sql`occurred_at`, sql`decided_at`, sql`created_at`];
  const [reviews, flags, decisions, appeals, times] = await Promise.all([
    sql<Group[]>`
      select case when state in ('withheld', 'hidden') then coalesce(state_reason, 'other') else state end as key, ${counts(written)}
      from reviews where import_source is null and ${within(written)} group by 1 order by 1`,
    sql<Group[]>`
      select f.reason as key, ${counts(decided)}
      from flags f join queue_items q on q.id = f.item_id where q.state = 'decided' and ${within(decided)} group by 1 order by 1`,
    sql<Group[]>`
      select decision as key, ${counts(made)} from decisions
      where decision not in ('uphold', 'overturn') and ${within(made)} group by 1 order by 1`,
    sql<Group[]>`
      select coalesce(outcome, 'waiting') as key, ${counts(made)} from appeals where ${within(made)} group by 1 order by 1`,
    sql<MedianTime[]>`
      select cause as key, ${counts(decided)},
             coalesce((percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at))
               filter (where decided_at >= ${since(days)}) / 3600)::float8, 0) as hours
      from queue_items where state = 'decided' and ${within(decided)} group by 1 order by 1`,
  ]);
  return { reviews, flags, decisions, appeals, times };
}
