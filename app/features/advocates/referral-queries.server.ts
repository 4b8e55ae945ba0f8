import type { Db } from '#db/client';
import type { Stage } from './advocate-stages';

/** Somebody who would probably recommend us and has not been asked, with the facts that say so. */
export interface ReferralCandidate {
  memberId: number;
  publicId: string;
  handle: string;
  displayName: string;
  score: number;
  stage: Stage;
  orders: number;
  latestOrderAt: string | null;
  contentReviews: number;
  helpfulReplies: number;
  latestGoodAct: string | null;
  contactConsent: boolean;
}

/**
 * Who might refer a friend: customers with an order who are content in their own words (a published review of four or
 * five stars that nobody paid for) or who help others, and who were here in the last ninety days. Sanctioned people
 * and people who left scoring are not looked at. The right moment is soon after their latest good act.
 */
export async function listReferralCandidates(db: Db, limit: number): Promise<ReferralCandidate[]> {
  return db.sql<ReferralCandidate[]>`
    with candidate as (
      select m.id, m.public_id, m.handle, m.display_name, s.score, s.stage, s.last_act_at
      from advocate_scores s join members m on m.id = s.member_id
      where m.role = 'member' and m.state = 'active' and m.in_scoring and s.stage in ('active', 'helper', 'advocate')
        and s.last_act_at >= now() - interval '90 days'
        and not exists (select from sanctions x where x.member_id = m.id and x.lifted_at is null)
    ), bought as (
      select c.id, count(distinct o.id) as orders, max(o.ordered_at) as latest
      from candidate c join members m on m.id = c.id and m.email_verified_at is not null
      join orders o on o.email = m.email and o.cancelled_at is null
      where exists (select from order_lines l where l.order_id = o.id and l.refunded_at is null)
      group by c.id
    ), content as (
      select r.author_id as id, count(*) as reviews, max(r.occurred_at) as latest
      from reviews r where r.author_id in (select id from candidate) and r.state = 'published' and r.stars >= 4
        and r.incentive = 'none' and r.relation = 'customer' group by 1
    ), helped as (
      select r.author_id as id, count(*) as replies, max(r.occurred_at) as latest
      from replies r where r.author_id in (select id from candidate) and r.state = 'visible' and r.vote_count > 0
        and r.occurred_at >= now() - interval '180 days' group by 1
    )
    select c.id as "memberId", c.public_id as "publicId", c.handle, c.display_name as "displayName", c.score, c.stage,
           b.orders, b.latest as "latestOrderAt", coalesce(t.reviews, 0)::int as "contentReviews", coalesce(h.replies, 0)::int as "helpfulReplies",
           greatest(t.latest, h.latest) as "latestGoodAct",
           coalesce((select granted from consents k where k.member_id = c.id and k.purpose = 'contact' order by k.id desc limit 1), false) as "contactConsent"
    from candidate c join bought b on b.id = c.id left join content t on t.id = c.id left join helped h on h.id = c.id
    where t.reviews > 0 or h.replies > 0
    order by (t.reviews > 0 and h.replies > 0) desc, greatest(t.latest, h.latest) desc nulls last, c.id limit ${limit}`;
}
