import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { defaultReplyHours } from './reply-target';

/**
 * Whether what a member (by an expression) wrote was written by an account that answers by itself. The few of them are
 * read once for a question, not for each of its rows.
 */
export function isAutomated({ sql }: Db, memberId: Fragment): Fragment {
  return sql`((${memberId} = any(array(select auto.member_id from automated_accounts auto))) is true)`;
}

/**
 * Every post that waits, by the definition in `unheard.ts`, as far as the actor works on its board: the rows of
 * `member_id, kind, id, at, due_at, board_id, product_id`. Those of one member alone where somebody asks for them.
 *
 * The newest word of others is gathered once for each thread and from there for each person, in an index that holds no
 * words: a post waits when neither follows it.
 */
export function waitingPosts(db: Db, actor: Actor, memberId: Fragment | null = null): Fragment {
  const { sql } = db;
  const of = (author: Fragment) => (memberId === null ? sql`true` : sql`${author} = ${memberId}`);
  return sql`
    with word as materialized (
      select t.id as thread_id, t.author_id as member_id, max(r.occurred_at) as at
      from replies r join threads t on t.id = r.thread_id
      where r.state = 'visible' and r.author_id is distinct from t.author_id and not ${isAutomated(db, sql`r.author_id`)}
        and ${of(sql`t.author_id`)}
      group by t.id
    ), heard as materialized (
      select x.member_id, max(x.at) as at from (
        select word.member_id, word.at from word
        union all
        select v.author_id, a.occurred_at from review_responses a join reviews v on v.id = a.review_id
        where not ${isAutomated(db, sql`a.author_id`)} and ${of(sql`v.author_id`)}
        union all
        select c.member_id, c.closed_at from unheard_closes c where ${of(sql`c.member_id`)}
        union all
        select t.author_id, c.created_at from thread_closings c join threads t on t.id = c.thread_id where ${of(sql`t.author_id`)}
      ) x group by x.member_id
    )
    select p.*, p.at + make_interval(hours => p.hours) as due_at
    from (
      select t.author_id as member_id, 'thread' as kind, t.id, t.occurred_at as at, t.board_id, t.product_id,
        coalesce(target.hours, ${defaultReplyHours})::int as hours
      from threads t join boards b on b.id = t.board_id left join reply_targets target on target.board_id = t.board_id
      left join word on word.thread_id = t.id
      where t.state = 'visible' and t.kind <> 'announcement' and t.author_role = 'member' and ${worksOnBoard(db, actor)}
        and (word.at is null or word.at < t.occurred_at) and ${of(sql`t.author_id`)}
      union all
      select v.author_id, 'review', v.id, v.occurred_at, null, v.product_id,
        coalesce((select x.hours from reply_targets x where x.board_id is null), ${defaultReplyHours})::int
      from reviews v
      where v.state = 'published' and v.relation = 'customer' and ${of(sql`v.author_id`)}
        and not exists (
          select from review_responses a where a.review_id = v.id and a.occurred_at >= v.occurred_at
            and not ${isAutomated(db, sql`a.author_id`)})
    ) p
    join members m on m.id = p.member_id and m.role = 'member' and m.state = 'active'
    left join heard on heard.member_id = p.member_id
    where not ${isAutomated(db, sql`p.member_id`)} and (heard.at is null or heard.at < p.at)`;
}
