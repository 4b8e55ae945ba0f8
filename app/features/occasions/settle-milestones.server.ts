import { announceTogether, type Announcement } from '#db/events';
import { touchPages } from '#db/pages';
import type { Db } from '#db/client';
import { awardMilestones } from '../reputation/award-milestones.server';
import { milestonesGone, milestonesPassed } from './count-milestones.server';
import type { OccasionTerms } from './occasion-terms';

interface Settled {
  id: number;
  memberId: number;
  number: number;
  points: number;
  told: boolean;
  what: 'reached' | 'again' | 'undone';
}

interface SettleOptions {
  terms: OccasionTerms;
  version: number;
  now: Date;
}

/**
 * Keeps what these members have reached, and marks as gone what acts that were taken back no longer bear out. It is what
 * holds now that counts, so running it twice, late, or from two workers changes nothing: the unique row judges. Each is
 * told of once: what comes back after it was gone comes back silently, with its points. However many somebody reaches at
 * once, it is one notice.
 */
export async function settleMilestones(
  tx: Db,
  memberIds: readonly number[],
  { terms, version, now }: SettleOptions,
): Promise<void> {
  if (memberIds.length === 0) return;
  const settled = await tx.sql<Settled[]>`
    with ${milestonesPassed(tx, memberIds, { terms, now })},
    ${milestonesGone(tx)},
    undone as (
      update milestones s set undone_at = ${now.toISOString()} from gone g where s.id = g.id and s.undone_at is null
      returning s.id, s.member_id, s.number, s.points, s.told, 'undone' as what
    ), kept as (
      insert into milestones (member_id, kind, number, cause_kind, cause_id, reached_at, points, told)
      select p.member_id, p.kind, p.number, p.cause_kind, p.cause_id, p.reached_at, case when p.is_news then p.points else 0 end,
             p.is_news and c.congratulated is not false
      from passed p left join occasion_choices c on c.member_id = p.member_id
      where not exists (
        select from milestones s where s.member_id = p.member_id and s.kind = p.kind and s.number = p.number and s.undone_at is null)
      order by p.member_id, p.kind, p.number
      on conflict (member_id, kind, number) do update
        set undone_at = null, cause_kind = excluded.cause_kind, cause_id = excluded.cause_id, reached_at = excluded.reached_at
        where milestones.undone_at is not null
      returning id, member_id, number, points, told, case when xmax = 0 then 'reached' else 'again' end as what
    )
    select id, member_id as "memberId", number, points, told, what from undone
    union all select id, member_id, number, points, told, what from kept order by "memberId", number desc, id`;
  const gone = settled.filter(({ what }) => what === 'undone');
  await awardMilestones(tx, {
    reached: settled.filter(({ what, points }) => what !== 'undone' && points > 0),
    undone: gone.map(({ id }) => id),
    ...{ version, now },
  });
  await touchPages(tx, [...new Set(settled.map(({ memberId }) => `member:${memberId}`))]);
  await tell(tx, { reached: settled.filter(({ what, told }) => what === 'reached' && told), gone });
}

function tell(
  tx: Db,
  { reached, gone }: { reached: readonly Settled[]; gone: readonly Settled[] },
): Promise<void> {
  return announceTogether(tx, [
    ...factsOf('milestone.reached', reached),
    // Who was never told that they had it need not hear that it is gone.
    ...factsOf(
      'milestone.undone',
      gone.filter(({ told }) => told),
    ),
  ]);
}

/** One fact for each member: about the first, with how many more there are. */
function factsOf(
  kind: 'milestone.reached' | 'milestone.undone',
  settled: readonly Settled[],
): Announcement[] {
  const counts = new Map<number, number>();
  for (const { memberId } of settled) counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
  return settled
    .filter(({ memberId }, at) => settled[at - 1]?.memberId !== memberId)
    .map(({ id, memberId }) => ({
      ...{ kind, subjectKind: 'member', subjectId: memberId },
      payload: { milestone: id, others: (counts.get(memberId) ?? 1) - 1 },
    }));
}
