import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { defaultReplyHours } from './reply-target';

/** Whether what a member (by an expression) wrote was written by an account that answers by itself. */
export function isAutomated({ sql }: Db, memberId: Fragment): Fragment {
  return sql`exists (select from automated_accounts auto where auto.member_id = ${memberId})`;
}

/**
 * Every post that waits, by the definition in `unheard.ts`, as far as the actor works on its board: the rows of
 * `member_id, kind, id, at, due_at, board_id, product_id`.
 *
 * First the posts without a word of their own, which are few, then of these the ones whose author has had none
 * elsewhere since: so the words for people are looked up for those who may be unheard, never for everybody.
 */
export function waitingPosts(db: Db, actor: Actor): Fragment {
  const { sql } = db;
  return sql`
    select p.*, p.at + make_interval(hours => p.hours) as due_at
    from (
      select t.author_id as member_id, 'thread' as kind, t.id, t.occurred_at as at, t.board_id, t.product_id,
        coalesce((select x.hours from reply_targets x where x.board_id = t.board_id), ${defaultReplyHours})::int as hours
      from threads t join boards b on b.id = t.board_id
      where t.state = 'visible' and t.kind <> 'announcement' and t.author_role = 'member' and ${worksOnBoard(db, actor)}
        and not exists (
          select from replies r where r.thread_id = t.id and r.state = 'visible' and r.author_id is distinct from t.author_id
            and r.occurred_at >= t.occurred_at and not ${isAutomated(db, sql`r.author_id`)})
      union all
      select v.author_id, 'review', v.id, v.occurred_at, null, v.product_id,
        coalesce((select x.hours from reply_targets x where x.board_id is null), ${defaultReplyHours})::int
      from reviews v
      where v.state = 'published' and v.relation = 'customer'
        and not exists (
          select from review_responses a where a.review_id = v.id and a.occurred_at >= v.occurred_at
            and not ${isAutomated(db, sql`a.author_id`)})
    ) p
    join members m on m.id = p.member_id and m.role = 'member' and m.state = 'active'
    where not ${isAutomated(db, sql`p.member_id`)} and not ${isHeardSince(db)}`;
}

/** Whether member p.member_id has had a human word since p.at. */
function isHeardSince(db: Db): Fragment {
  const { sql } = db;
  return sql`(
    exists (
      select from threads own join replies r on r.thread_id = own.id
      where own.author_id = p.member_id and r.state = 'visible' and r.author_id is distinct from own.author_id
        and r.occurred_at >= p.at and not ${isAutomated(db, sql`r.author_id`)})
    or exists (
      select from reviews own join review_responses a on a.review_id = own.id
      where own.author_id = p.member_id and a.occurred_at >= p.at and not ${isAutomated(db, sql`a.author_id`)})
    or exists (select from unheard_closes c where c.member_id = p.member_id and c.closed_at >= p.at)
    or exists (
      select from threads own join thread_closings c on c.thread_id = own.id
      where own.author_id = p.member_id and c.created_at >= p.at))`;
}
