import { announce } from '#db/events';
import type { Db } from '#db/client';
import { findBadge, type BadgeSlug } from './badge';

interface Grant {
  memberId: number;
  badge: BadgeSlug;
  id: number;
}

/**
 * Grants every badge that the facts call for and nobody holds yet, for these members or, with null, for everybody, in
 * one statement. The unique grant judges, so running it twice grants nothing twice. A badge once granted stays when
 * its act is undone; taking one back is a decision with a reason. `quiet` announces nothing: imports send no notices.
 */
export async function grantBadges(
  tx: Db,
  memberIds: number[] | null,
  options: { quiet?: boolean } = {},
): Promise<Grant[]> {
  const grants = await tx.sql<Grant[]>`
    with chosen as (
      select id, email_verified_at, joined_at from members
      where state in ('active', 'imported') and (${memberIds}::bigint[] is null or id = any(${memberIds}::bigint[]))
    ), solutions as (
      select r.author_id as member_id, r.id, a.occurred_at, row_number() over (partition by r.author_id order by a.occurred_at, a.id) as nth
      from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = r.thread_id
      where a.undone_at is null and r.state = 'visible' and r.author_id in (select id from chosen) and r.author_id is distinct from t.author_id
    ), own_reviews as (
      select author_id as member_id, id, occurred_at, proof,
             row_number() over (partition by author_id order by occurred_at, id) as nth,
             row_number() over (partition by author_id, proof order by occurred_at, id) as nth_of_proof
      from reviews where state = 'published' and relation = 'customer' and author_id in (select id from chosen)
    ), recent as (
      select author_id as member_id, max(occurred_at) as at from replies where state = 'visible' and author_id in (select id from chosen) group by 1
    ), earned as (
      select id as member_id, 'confirmed' as badge, 'member' as cause_kind, id::text as cause_id, email_verified_at as at
        from chosen where email_verified_at is not null
      union all select member_id, 'first-solution', 'reply', id::text, occurred_at from solutions where nth = 1
      union all select member_id, 'problem-solver', 'reply', id::text, occurred_at from solutions where nth = 10
      union all select distinct on (author_id) author_id, 'good-answer', 'reply', id::text, occurred_at
        from replies where vote_count >= 10 and state = 'visible' and author_id in (select id from chosen)
      union all select distinct on (author_id) author_id, 'well-asked', 'thread', id::text, occurred_at
        from threads where vote_count >= 5 and kind = 'question' and state = 'visible' and author_id in (select id from chosen)
      union all select member_id, 'first-review', 'review', id::text, occurred_at from own_reviews where nth = 1
      union all select member_id, 'seasoned-reviewer', 'review', id::text, occurred_at
        from own_reviews where proof = 'order-matched' and nth_of_proof = 5
      union all select c.id, 'one-year', 'member', c.id::text, now()
        from chosen c join recent on recent.member_id = c.id
        where c.joined_at <= now() - interval '1 year' and recent.at >= now() - interval '90 days'
    )
    insert into badge_grants (badge, member_id, cause_kind, cause_id, occurred_at)
    select badge, member_id, cause_kind, cause_id, at from earned
    on conflict do nothing returning member_id as "memberId", badge, id`;
  if (!options.quiet) await announceGrants(tx, grants);
  return grants;
}

async function announceGrants(tx: Db, grants: readonly Grant[]): Promise<void> {
  for (const grant of grants) {
    await announce(tx, {
      kind: 'badge.granted',
      subjectKind: 'member',
      subjectId: grant.memberId,
      payload: { badge: grant.badge, name: findBadge(grant.badge)?.name ?? grant.badge, grantId: grant.id },
      touches: [`member:${grant.memberId}`],
    });
  }
}
