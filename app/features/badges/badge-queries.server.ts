import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { EarningAct } from './badge';

/** A badge somebody holds, with the act that earned it in the end when the viewer may open that. */
export interface HeldBadge {
  publicId: string;
  badge: string;
  ruleVersion: number | null;
  occurredAt: string;
  /** How many acts counted. */
  acts: number;
  earnedBy: OpenAct | null;
}

/** An act with what is needed to lead to it; words are left out where the viewer may not open it: a title is a leak too. */
export interface OpenAct {
  kind: EarningAct['kind'];
  at: string;
  publicId: string | null;
  title: string | null;
  slug: string | null;
}

/** The badges of a member, latest first. */
export async function listBadgesOf(db: Db, memberId: number, viewer: Actor): Promise<HeldBadge[]> {
  return db.sql<HeldBadge[]>`
    select g.public_id as "publicId", g.badge, g.rule_version as "ruleVersion", g.occurred_at as "occurredAt",
           jsonb_array_length(g.evidence) as acts, ${openAct(db)} as "earnedBy"
    from badge_grants g
    cross join lateral (select g.cause_kind as kind, g.cause_id::bigint as id, g.occurred_at as at) as e
    ${actPlaces(db, viewer)}
    where g.member_id = ${memberId} and g.revoked_at is null
    order by g.occurred_at desc, g.id desc`;
}

/** Every act that earned a badge, in their order. */
export async function listEvidence(db: Db, acts: readonly EarningAct[], viewer: Actor): Promise<OpenAct[]> {
  const rows = await db.sql<Array<{ act: OpenAct }>>`
    select ${openAct(db)} as act
    from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) as e (kind text, id bigint, at timestamptz)
    ${actPlaces(db, viewer)}
    order by e.at, e.id`;
  return rows.map(({ act }) => act);
}

function openAct({ sql }: Db) {
  return sql`
    json_build_object('kind', e.kind, 'at', e.at, 'publicId', case e.kind when 'reply' then case when t.id is null then null else r.public_id end
                        when 'thread' then t.public_id else v.public_id end,
                      'title', coalesce(t.title, v.title), 'slug', t.slug)`;
}

/** Joins what an act `e` was, as far as the viewer may read it. */
function actPlaces({ sql }: Db, viewer: Actor) {
  return sql`
    left join replies r on e.kind = 'reply' and r.id = e.id and r.state = 'visible'
    left join lateral (
      select t.* from threads t join boards b on b.id = t.board_id
      where t.id = case when e.kind = 'thread' then e.id else r.thread_id end
        and t.state = 'visible' and b.seen_by && ${audiencesOf(viewer) as string[]}::text[]
    ) t on true
    left join reviews v on e.kind = 'review' and v.id = e.id and v.state = 'published'`;
}

/** How many hold each badge, of how many: members with an account of their own; who was imported is in neither number. */
export async function listRarity(db: Db): Promise<{ people: number; holdersOf: (badge: string) => number }> {
  const [people, rows] = await Promise.all([
    db.sql<[{ count: number }]>`select count(*) from members where state = 'active'`,
    db.sql<Array<{ badge: string; holders: number }>>`
      select g.badge, count(*) as holders from badge_grants g join members m on m.id = g.member_id and m.state = 'active'
      where g.revoked_at is null group by g.badge`,
  ]);
  const holders = new Map(rows.map((row) => [row.badge, row.holders]));
  return { people: people[0].count, holdersOf: (badge) => holders.get(badge) ?? 0 };
}

/** Somebody who holds a badge. */
export interface BadgeHolder {
  grant: string;
  handle: string;
  displayName: string;
  publicId: string;
  occurredAt: string;
}

export const holdersShown = 60;

/** The latest holders of a badge. */
export async function listHolders(db: Db, badge: string): Promise<BadgeHolder[]> {
  return db.sql<BadgeHolder[]>`
    select g.public_id as grant, m.handle, m.display_name as "displayName", m.public_id as "publicId", g.occurred_at as "occurredAt"
    from badge_grants g join members m on m.id = g.member_id
    where g.badge = ${badge} and g.revoked_at is null and m.state in ('active', 'imported')
    order by g.occurred_at desc, g.id desc limit ${holdersShown}`;
}
