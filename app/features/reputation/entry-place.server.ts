import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { fullyTelling, furtherTelling } from './fairness/telling-award';

type Fragment = PendingQuery<Row[]>;

/** The thread, or the product of a review, that an entry about this subject is earned in; null for anything else. */
export function placeOf({ sql }: Db, { kind, id }: Record<'kind' | 'id', Fragment>): Fragment {
  return sql`
    case ${kind}
      when 'thread' then ${id}
      when 'reply' then (select r.thread_id from replies r where r.id = ${id})
      when 'review' then (select r.product_id from reviews r where r.id = ${id})
    end`;
}

/**
 * What an award says about giver and member, after those that the same giver gave in the same place: `tellingAfter` as
 * SQL, over what stands in the ledger and `before` in the same statement. Looks at a few entries, however many there are.
 * The columns are named with their table, since entries have some of the same name.
 */
export function tellingOf(
  { sql }: Db,
  { giver, place, kind, before }: Record<'giver' | 'place' | 'kind' | 'before', Fragment>,
): Fragment {
  return sql`
    case when ${giver} is null or ${place} is null or ${before} + (
      select count(*) from (
        select from point_entries e
        where e.giver_id = ${giver} and e.place_id = ${place} and (e.subject_kind = 'review') = (${kind} = 'review')
          and e.state <> 'reversal' and not exists (select from point_entries u where u.reverses_id = e.id)
        limit ${fullyTelling}
      ) as earlier
    ) < ${fullyTelling} then 1 else ${furtherTelling}::real end`;
}
