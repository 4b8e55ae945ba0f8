-- Keeps the pair sums with the ledger, whoever writes to it: every entry with a giver counts for its month, its
-- reversal takes it away again. One upsert for a whole statement, in one order, so that two writers never wait crosswise.
create or replace function count_award_pairs() returns trigger language plpgsql as $$
begin
  insert into award_pairs (receiver_id, giver_id, rule, month, awards, telling)
  select member_id, giver_id, rule, date_trunc('month', occurred_at at time zone 'UTC')::date,
         sum(case when state = 'reversal' then -1 else 1 end), sum(case when state = 'reversal' then -telling else telling end)
  from added where giver_id is not null
  group by 1, 2, 3, 4
  having sum(case when state = 'reversal' then -1 else 1 end) <> 0 or sum(case when state = 'reversal' then -telling else telling end) <> 0
  order by 1, 2, 3, 4
  on conflict (receiver_id, giver_id, rule, month)
    do update set awards = award_pairs.awards + excluded.awards, telling = award_pairs.telling + excluded.telling, changed_at = now();
  return null;
end
$$;

create or replace trigger point_entries_pairs
  after insert on point_entries referencing new table as added
  for each statement execute function count_award_pairs();
