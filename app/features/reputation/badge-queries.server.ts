import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';

/** A badge somebody holds, with the act that earned it when the viewer may open that. */
export interface HeldBadge {
  badge: string;
  occurredAt: string;
  causeKind: 'member' | 'thread' | 'reply' | 'review';
  causePublicId: string | null;
  causeTitle: string | null;
  causeSlug: string | null;
}

/** The badges of a member. The earning act is named only to viewers who may open it: a title is a leak too. */
export async function listBadgesOf(db: Db, memberId: number, viewer: Actor): Promise<HeldBadge[]> {
  return db.sql<HeldBadge[]>`
    select g.badge, g.occurred_at as "occurredAt", g.cause_kind as "causeKind",
           coalesce(r.public_id, t.public_id, v.public_id) as "causePublicId", coalesce(t.title, v.title) as "causeTitle", t.slug as "causeSlug"
    from badge_grants g
    left join replies r on g.cause_kind = 'reply' and r.id = g.cause_id::bigint and r.state = 'visible'
    left join lateral (
      select t.* from threads t join boards b on b.id = t.board_id
      where t.id = case when g.cause_kind = 'thread' then g.cause_id::bigint else r.thread_id end
        and t.state = 'visible' and b.seen_by && ${audiencesOf(viewer) as string[]}::text[]
    ) t on true
    left join reviews v on g.cause_kind = 'review' and v.id = g.cause_id::bigint and v.state = 'published'
    where g.member_id = ${memberId} and g.revoked_at is null
    order by g.occurred_at desc, g.id desc`;
}

/** How many hold a badge, of how many people: its rarity with both numbers. */
export interface BadgeRarity {
  badge: string;
  holders: number;
}

/** Every badge that anybody holds, with its holders. */
export async function listBadgeRarity(db: Db): Promise<{ people: number; badges: BadgeRarity[] }> {
  const [people, rows] = await Promise.all([
    db.sql<[{ count: number }]>`select count(*) from members where state in ('active', 'imported')`,
    db.sql<
      BadgeRarity[]
    >`select badge, count(*) as holders from badge_grants where revoked_at is null group by badge`,
  ]);
  return { people: people[0].count, badges: rows };
}

/** Somebody who holds a badge. */
export interface BadgeHolder {
  handle: string;
  displayName: string;
  publicId: string;
  occurredAt: string;
}

/** The latest holders of a badge. */
export async function listHolders(db: Db, badge: string): Promise<BadgeHolder[]> {
  return db.sql<BadgeHolder[]>`
    select m.handle, m.display_name as "displayName", m.public_id as "publicId", g.occurred_at as "occurredAt"
    from badge_grants g join members m on m.id = g.member_id
    where g.badge = ${badge} and g.revoked_at is null and m.state in ('active', 'imported')
    order by g.occurred_at desc, g.id desc limit 60`;
}
