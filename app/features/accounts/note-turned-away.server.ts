import { writeRefusal } from '#db/audit';
import type { MemberContext } from '../command';

/** Notes that somebody was turned away at a page of the team, with whom it would have been about. */
export async function noteTurnedAway(
  { db, actor }: MemberContext,
  { page, handle }: { page: string; handle?: string | undefined },
): Promise<void> {
  const [about] =
    handle === undefined
      ? []
      : await db.sql<[{ id: number }?]>`select id from members where handle = ${handle.slice(0, 40)}`;
  await writeRefusal(db, {
    actorId: actor.id,
    action: 'enter',
    ...(about ? { subjectKind: 'member', subjectId: about.id } : { subjectKind: 'page', subjectId: null }),
    because: 'team-only',
    page,
  });
}
