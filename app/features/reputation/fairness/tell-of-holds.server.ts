import { announceTogether } from '#db/events';
import type { Db } from '#db/client';

interface GivenAward {
  memberId: number;
  giverId: number | null;
  outcome: { state: string };
}

/**
 * Tells members that points of theirs are held: once for a hold, at its first entry, however many follow. The row judges,
 * so two entries at the same time tell once.
 */
export async function tellOfHolds(tx: Db, awards: readonly GivenAward[]): Promise<void> {
  const held = awards.filter(({ outcome }) => outcome.state === 'held');
  if (held.length === 0) return;
  const told = await tx.sql<Array<{ memberId: number; publicId: string }>>`
    update award_holds h set told_at = now()
    from unnest(${held.map(({ memberId }) => memberId)}::bigint[], ${held.map(({ giverId }) => giverId)}::bigint[]) as pair (member_id, giver_id)
    where h.member_id = pair.member_id and h.told_at is null and h.released_at is null and exists (
      select from award_holds g join award_patterns w on w.id = g.pattern_id left join vote_bursts b on b.pattern_id = w.id
      where g.pattern_id = h.pattern_id and g.member_id = pair.giver_id and g.released_at is null and w.state <> 'released'
        and (b.pattern_id is null or b.voter_id = g.member_id))
    returning h.member_id as "memberId", h.public_id as "publicId"`;
  await announceTogether(
    tx,
    told.map(({ memberId, publicId }) => ({
      ...{ kind: 'award.held' as const, subjectKind: 'member', subjectId: memberId },
      payload: { hold: publicId },
    })),
  );
}
