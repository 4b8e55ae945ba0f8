import type { Db } from '#db/client';
import type { EarningAct } from './badge';

/** A grant as its page shows it, taken away or not. */
export interface BadgeGrant {
  id: number;
  publicId: string;
  badge: string;
  ruleVersion: number | null;
  memberId: number;
  handle: string;
  displayName: string;
  memberPublicId: string;
  occurredAt: string;
  evidence: EarningAct[];
  givenFor: string | null;
  givenBy: string | null;
  sharedAt: string | null;
  /** Whether its member has an account of their own that is open. */
  isPublic: boolean;
  revokedAt: string | null;
  revokedBy: number | null;
  revokeReason: string | null;
  contestWords: string | null;
  contestedAt: string | null;
  answer: string | null;
  answeredAt: string | null;
}

/** A grant of somebody who is here; null else. Says nothing about rights. */
export async function getGrant(db: Db, publicId: string): Promise<BadgeGrant | null> {
  const [grant] = await db.sql<[BadgeGrant?]>`
    select g.id, g.public_id as "publicId", g.badge, g.rule_version as "ruleVersion", g.member_id as "memberId", m.handle,
           m.display_name as "displayName", m.public_id as "memberPublicId", g.occurred_at as "occurredAt", g.evidence,
           g.shared_at as "sharedAt", m.state = 'active' as "isPublic", g.given_for as "givenFor", giver.display_name as "givenBy", g.revoked_at as "revokedAt", g.revoked_by as "revokedBy",
           g.revoke_reason as "revokeReason", g.contest_words as "contestWords", g.contested_at as "contestedAt", g.answer,
           g.answered_at as "answeredAt"
    from badge_grants g join members m on m.id = g.member_id left join members giver on giver.id = g.given_by
    where g.public_id = ${publicId} and m.state in ('active', 'imported')`;
  return grant ?? null;
}

/** A badge of a member's that was taken away. */
export interface RevokedBadge {
  publicId: string;
  badge: string;
  ruleVersion: number | null;
  revokedAt: string;
}

/** What was taken from a member, latest first; a person has a few in years. */
export function listRevoked(db: Db, memberId: number): Promise<RevokedBadge[]> {
  return db.sql<RevokedBadge[]>`
    select public_id as "publicId", badge, rule_version as "ruleVersion", revoked_at as "revokedAt"
    from badge_grants where member_id = ${memberId} and revoked_at is not null order by revoked_at desc, id desc limit 30`;
}
