import type { Db } from '#db/client';

/** How many there are of one kind, and what kind that is. */
export interface Group {
  key: string;
  count: number;
}

/** A middle value: half took less time. */
export interface MedianTime {
  key: string;
  count: number;
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
 * Counts for the trust page. Imported reviews are left out: nobody here decided about them. Reviews of the brand's own
 * people count like all others.
 */
export async function countTrust(db: Db): Promise<TrustFigures> {
  const [reviews, flags, decisions, appeals, times] = await Promise.all([
    db.sql<Group[]>`
      select case when state in ('withheld', 'hidden') then coalesce(state_reason, 'other') else state end as key, count(*) as count
      from reviews where import_source is null group by 1 order by 1`,
    db.sql<Group[]>`
      select f.reason as key, count(*) as count
      from flags f join queue_items q on q.id = f.item_id where q.state = 'decided' group by 1 order by 1`,
    db.sql<Group[]>`
      select d.decision as key, count(*) as count from decisions d where d.decision not in ('uphold', 'overturn')
      group by 1 order by 1`,
    db.sql<
      Group[]
    >`select coalesce(outcome, 'waiting') as key, count(*) as count from appeals group by 1 order by 1`,
    db.sql<MedianTime[]>`
      select cause as key, count(*) as count,
             (percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at)) / 3600)::float8 as hours
      from queue_items where state = 'decided' group by 1 order by 1`,
  ]);
  return { reviews, flags, decisions, appeals, times };
}
