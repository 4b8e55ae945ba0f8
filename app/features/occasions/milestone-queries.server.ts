import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import { actsDone } from '../badges/earning/act-queries.server';
import type { Db } from '#db/client';
import type { MilestoneAct, MilestoneKind } from './occasion';

/** A milestone as a list shows it. */
export interface KeptMilestone {
  publicId: string;
  kind: MilestoneKind;
  number: number;
  reachedAt: string;
  undoneAt: string | null;
}

/** The milestones that stand of a member whose profile shows them: of each kind the highest, the latest first. */
export async function listShownMilestones(db: Db, memberId: number): Promise<KeptMilestone[]> {
  return db.sql<KeptMilestone[]>`
    select * from (
      select distinct on (s.kind) s.public_id as "publicId", s.kind, s.number, s.reached_at as "reachedAt", s.undone_at as "undoneAt"
      from milestones s left join occasion_choices c on c.member_id = s.member_id
      where s.member_id = ${memberId} and s.undone_at is null and c.shown is not false
      order by s.kind, s.number desc
    ) highest order by "reachedAt" desc`;
}

/** All of a member's own, also those that are gone, the latest first. There are a few dozen at most: numbers far apart. */
export async function listOwnMilestones(db: Db, memberId: number): Promise<KeptMilestone[]> {
  return db.sql<KeptMilestone[]>`
    select public_id as "publicId", kind, number, reached_at as "reachedAt", undone_at as "undoneAt" from milestones
    where member_id = ${memberId} order by coalesce(undone_at, reached_at) desc, id desc limit 100`;
}

/** One milestone with whose it is. Says nothing about rights. */
export interface FoundMilestone extends KeptMilestone {
  memberId: number;
  handle: string;
  displayName: string;
  memberState: string;
  joinedAt: string;
  shown: boolean;
}

export async function getMilestone(db: Db, publicId: string): Promise<FoundMilestone | null> {
  const [row] = await db.sql<[FoundMilestone?]>`
    select s.public_id as "publicId", s.kind, s.number, s.reached_at as "reachedAt", s.undone_at as "undoneAt", s.member_id as "memberId",
           m.handle, m.display_name as "displayName", m.state as "memberState", m.joined_at as "joinedAt", c.shown is not false as shown
    from milestones s join members m on m.id = s.member_id left join occasion_choices c on c.member_id = s.member_id
    where s.public_id = ${publicId}`;
  return row ?? null;
}

/** An act that counts for a milestone; without its address and title where the reader may not open it. */
export interface MilestoneEvidence {
  id: number;
  kind: 'thread' | 'reply' | 'review';
  at: string;
  publicId: string | null;
  slug: string | null;
  title: string | null;
}

export const evidenceSize = 50;

/**
 * The acts that make a milestone now, the earliest first, as many as its number says, a page at a time. They are counted
 * from what holds today: what was taken away is not among them, and a later act has come in its place.
 */
export async function listMilestoneActs(
  db: Db,
  { memberId, kind, number }: { memberId: number; kind: MilestoneAct; number: number },
  { viewer, after }: { viewer: Actor; after: number },
): Promise<MilestoneEvidence[]> {
  const end = Math.min(number, after + evidenceSize);
  return db.sql<MilestoneEvidence[]>`
    with chosen as (select ${memberId}::bigint as id),
    done as (${actsDone(db, new Set([kind]))}),
    counted as (select kind, id, at, row_number() over (order by at, id) as nth from done)
    select nth as id, e.kind, e.at, case e.kind when 'reply' then case when t.id is null then null else r.public_id end
             when 'thread' then t.public_id else v.public_id end as "publicId",
           t.slug, coalesce(t.title, v.title) as title
    from counted e
    left join replies r on e.kind = 'reply' and r.id = e.id
    left join lateral (
      select t.* from threads t join boards b on b.id = t.board_id
      where t.id = case when e.kind = 'thread' then e.id else r.thread_id end
        and t.state = 'visible' and b.seen_by && ${audiencesOf(viewer) as string[]}::text[]
    ) t on true
    left join reviews v on e.kind = 'review' and v.id = e.id and v.state = 'published'
    where nth > ${after} and nth <= ${end} order by nth`;
}
