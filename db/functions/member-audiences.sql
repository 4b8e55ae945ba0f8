-- The sets of people that a member belongs to, as words (`app/policy/audience.ts`): by role, level, groups and
-- purchases. A session brings them along, and a list of recipients asks for each. The levels are those of
-- `app/features/reputation/level.ts`; a test holds the two together.
create or replace function member_audiences(member bigint) returns text[] language sql stable as $$
  select array['public', 'members']
    || case when m.role = 'member' then '{}'::text[] else '{staff}' end
    || array(
      select 'level:' || rank
      from (values (1, 0), (2, 25), (3, 150), (4, 600), (5, 2000)) as level(rank, reached_at)
      where rank = 1 or coalesce((select points from balances where member_id = m.id), 0) >= reached_at)
    || array(select 'group:' || group_id from group_members where member_id = m.id and state = 'in' order by group_id)
    || array(
      select distinct 'owners:' || l.product_id
      from orders o join order_lines l on l.order_id = o.id
      where o.member_id = m.id and o.cancelled_at is null and l.refunded_at is null)
  from members m where m.id = member
$$;
