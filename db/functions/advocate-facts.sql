-- What advocate scores are made from: one row for each fact about a member, from the tables of all rooms.
--
-- Only customers are told of: not the team, not who left scoring, not who was erased. What somebody does to their
-- own words is no fact. `undone_at` is when a fact ceased to hold ('-infinity': it never held in public), so that a
-- score of an earlier day can be worked out later; a vote that was taken back leaves no row and so no trace here.

-- Dropped first, because a view that exists cannot change its columns.
drop view if exists advocate_facts;
drop view if exists advocate_posts;

-- Words of customers: each thread, each reply, each review that nobody paid for.
create view advocate_posts as
with hidings as not materialized (
  select subject_kind, subject_id, occurred_at
  from events
  where kind in ('thread.hidden', 'reply.hidden', 'review.hidden', 'review.withdrawn')
)
-- Words that were carried elsewhere stay what they were written as.
select t.author_id, 'thread' as item_kind, t.id as item_id,
  case c.from_kind when 'reply' then 'answer' else 'question' end as kind, t.occurred_at as at, null::int as rating,
  case when t.state <> 'visible' then coalesce(
    (select max(h.occurred_at) from hidings h where h.subject_kind = 'thread' and h.subject_id = t.id), '-infinity') end
    as undone_at
from threads t left join carried_posts c on c.to_kind = 'thread' and c.to_id = t.id and c.written_there
union all
-- A reply to somebody else helps; one in an own thread is talk. It shares the fate of its thread.
select r.author_id, 'reply', r.id,
  case when c.from_kind = 'thread' then 'question' when r.author_id = t.author_id then 'comment' else 'answer' end,
  r.occurred_at, null,
  least(
    case when r.state <> 'visible' then coalesce(
      (select max(h.occurred_at) from hidings h where h.subject_kind = 'reply' and h.subject_id = r.id), '-infinity') end,
    case when t.state <> 'visible' then coalesce(
      (select max(h.occurred_at) from hidings h where h.subject_kind = 'thread' and h.subject_id = t.id), '-infinity') end)
from replies r join threads t on t.id = r.thread_id
  left join carried_posts c on c.to_kind = 'reply' and c.to_id = r.id and c.written_there
where r.author_role = 'member'
union all
select v.author_id, 'review', v.id, 'review', v.occurred_at, v.stars,
  case when v.state <> 'published' then coalesce(
    (select max(h.occurred_at) from hidings h where h.subject_kind = 'review' and h.subject_id = v.id), '-infinity') end
from reviews v
where v.incentive = 'none' and v.relation = 'customer';

create view advocate_facts as
-- A list of the few who are left out, not a join with everybody: while the tables have no statistics yet, the
-- planner would work out all facts anew for each member.
with left_out as materialized (
  select id from members where not in_scoring or role <> 'member' or state = 'erased'
)
select *
from (
  select author_id as member_id, kind, at, item_kind, item_id::text as item_id, 1 as n, rating, null::bigint as by_id, undone_at
  from advocate_posts
  union all
  select p.author_id, case p.kind when 'question' then 'up_question' else 'up_answer' end,
    v.created_at, p.item_kind, p.item_id::text, 1, null, v.member_id, p.undone_at
  from votes v join advocate_posts p on p.item_kind = v.subject_kind and p.item_id = v.subject_id
  where v.member_id <> p.author_id
  union all
  -- Imported totals of a day name no givers. 'helpful' belongs to reviews, 'up' and 'down' to threads and replies.
  select p.author_id,
    case when v.type = 'helpful' then 'helpful'
      else v.type || case p.kind when 'question' then '_question' else '_answer' end end,
    v.day::timestamp at time zone 'UTC', p.item_kind, p.item_id::text, v.count, null, null, p.undone_at
  from imported_votes v join advocate_posts p on p.item_kind = v.subject_kind and p.item_id = v.subject_id
  union all
  select p.author_id, 'helpful', v.created_at, p.item_kind, p.item_id::text, 1, null, v.member_id, p.undone_at
  from review_helpful_votes v join advocate_posts p on p.item_kind = 'review' and p.item_id = v.review_id
  where v.member_id <> p.author_id
  union all
  select p.author_id, 'accept', a.occurred_at, p.item_kind, p.item_id::text, 1, null, a.accepted_by,
    least(a.undone_at, p.undone_at)
  from acceptances a join advocate_posts p on p.item_kind = 'reply' and p.item_id = a.reply_id
  where a.accepted_by is distinct from p.author_id
  union all
  -- A refunded or cancelled purchase proves nothing any more.
  select p.author_id, 'review_proof', p.at, p.item_kind, p.item_id::text, 1, null, null,
    least(p.undone_at, line.refunded_at, orders.cancelled_at)
  from reviews v
    join advocate_posts p on p.item_kind = 'review' and p.item_id = v.id
    join order_lines line on line.id = v.order_line_id
    join orders on orders.id = line.order_id
  where v.proof = 'order-matched'
  union all
  select member_id, 'sanction', created_at, 'sanction', id::text, 1, null, null, lifted_at
  from sanctions
  union all
  -- A hold ends with the entry that takes it back.
  select e.member_id, 'held', e.occurred_at, 'point_entry', e.id::text, 1, null, e.giver_id,
    (select back.created_at from point_entries back where back.reverses_id = e.id)
  from point_entries e
  where e.state = 'held'
) as fact
where member_id is not null and member_id not in (select id from left_out);
