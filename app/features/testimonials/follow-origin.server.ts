import { announceTogether } from '#db/events';
import type { CommandContext } from '../command';
import { testimonialPages } from './record-consents.server';

interface OriginFact {
  subjectKind: string;
  subjectId: number;
}

/**
 * What follows for lent words when what they were taken from goes, moves or comes back. Whether they may be shown is
 * asked anew at each delivery; here the pages and the index that hold them already let go, and the team hears of it.
 */
export async function followOrigin(
  { db }: CommandContext,
  { subjectKind, subjectId }: OriginFact,
): Promise<void> {
  const lent = await db.sql<Array<{ id: number; isPublic: boolean }>>`
    select t.id, origin_is_public(t.origin_kind, t.origin_id) as "isPublic" from testimonials t
    where t.origin_kind = ${subjectKind} and t.origin_id = ${subjectId} and t.state = 'approved'
    union all
    select t.id, origin_is_public(t.origin_kind, t.origin_id) from testimonials t
    where ${subjectKind === 'thread'} and t.origin_kind = 'reply' and t.state = 'approved'
      and t.origin_id = any (array(select r.id from replies r where r.thread_id = ${subjectId}))`;
  await announceTogether(
    db,
    lent.map(({ id, isPublic }) => ({
      kind: isPublic ? 'testimonial.origin-back' : 'testimonial.origin-gone',
      ...{ subjectKind: 'testimonial', subjectId: id, touches: testimonialPages },
    })),
  );
}
