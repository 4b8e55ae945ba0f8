import type { Db } from '#db/client';
import type { BadgeContent, BadgeRule } from './badge';
import { earnedBy } from './earning/earned.server';

/** A draft or a version of a badge with its history. */
export interface BadgeVersion {
  publicId: string;
  badge: string;
  baseVersion: number;
  version: number | null;
  content: BadgeContent;
  countsPast: boolean;
  since: string | null;
  why: string;
  byName: string | null;
  at: string;
  droppedAt: string | null;
}

function shownVersions({ sql }: Db) {
  return sql`
    select r.public_id as "publicId", r.badge, r.base_version as "baseVersion", r.version, r.content, r.counts_past as "countsPast", r.since,
           r.why, m.display_name as "byName", r.created_at as at, r.dropped_at as "droppedAt"
    from badge_rules r left join members m on m.id = r.changed_by`;
}

export async function getBadgeDraft(db: Db, publicId: string): Promise<BadgeVersion | null> {
  const [draft] = await db.sql<[BadgeVersion?]>`${shownVersions(db)} where r.public_id = ${publicId}`;
  return draft ?? null;
}

/** The latest changes of all badges, or of one; dropped ones are left out. */
export function listBadgeVersions(db: Db, badge: string | null): Promise<BadgeVersion[]> {
  return db.sql<BadgeVersion[]>`
    ${shownVersions(db)} where r.dropped_at is null and (${badge}::text is null or r.badge = ${badge}) order by r.id desc limit 30`;
}

/** Somebody who would get a badge now, with the act that would earn it in the end. */
export interface WouldEarn {
  publicId: string;
  handle: string;
  displayName: string;
  acts: number;
  at: string;
}

/** What saving a badge would do at this moment: who gets it, and how many hold it already. */
export interface BadgePreview {
  earn: number;
  held: number;
  first: WouldEarn[];
}

const firstShown = 30;

/** The same question as granting asks, so that what is shown is what comes of it. */
export async function previewBadge(db: Db, rule: BadgeRule, now: Date): Promise<BadgePreview> {
  const [held] = await db.sql<[{ count: number }]>`
    select count(*) from badge_grants where badge = ${rule.badge} and revoked_at is null`;
  if (!rule.enabled) return { earn: 0, held: held.count, first: [] };
  const rows = await db.sql<Array<WouldEarn & { of: number }>>`
    with ${earnedBy(db, [rule], { memberIds: null, now })}
    select m.public_id as "publicId", m.handle, m.display_name as "displayName", jsonb_array_length(e.evidence) as acts, e.at,
           count(*) over () as of
    from earned e join members m on m.id = e.member_id order by e.at desc, m.id limit ${firstShown}`;
  return {
    ...{ earn: rows[0]?.of ?? 0, held: held.count },
    first: rows.map(({ publicId, handle, displayName, acts, at }) => ({
      ...{ publicId, handle, displayName, acts, at },
    })),
  };
}
