-- The one rule about words that somebody lent: the newest row of a use was granted and its end has not come. Pages, walls,
-- embeds, the interface for programs, files and the search index all ask here, at each delivery.
create or replace function live_consent(of_testimonial bigint, asked_use text, moment timestamptz default now())
returns setof testimonial_consents language sql stable as $$
  select newest.* from (
    select c.* from testimonial_consents c
    where c.testimonial_id = of_testimonial and c.use = asked_use order by c.id desc limit 1) newest
  where newest.granted and (newest.ends_at is null or newest.ends_at > moment)
$$;

-- Whether what words were taken from is still there for everybody to read. Words that were given as such stand by themselves.
create or replace function origin_is_public(of_kind text, of_id bigint) returns boolean language sql stable as $$
  select case of_kind
    when 'review' then exists (
      select from reviews r join members m on m.id = r.author_id and m.state <> 'erased'
      where r.id = of_id and r.state = 'published')
    when 'thread' then exists (
      select from threads t join boards b on b.id = t.board_id join members m on m.id = t.author_id and m.state <> 'erased'
      where t.id = of_id and t.state = 'visible' and 'public' = any(b.seen_by))
    when 'reply' then exists (
      select from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
      join members m on m.id = r.author_id and m.state <> 'erased'
      where r.id = of_id and r.state = 'visible' and t.state = 'visible' and 'public' = any(b.seen_by))
    else true end
$$;

-- What may be shown to others for a use: the team has approved it, its author's consent lives, and what it was taken from
-- was not taken away.
create or replace function usable_testimonials(asked_use text, moment timestamptz default now())
returns setof testimonials language sql stable as $$
  select t.* from testimonials t
  where t.state = 'approved' and exists (select from live_consent(t.id, asked_use, moment))
    -- Most stand by themselves, and a function is not called for nothing.
    and (t.origin_kind is null or origin_is_public(t.origin_kind, t.origin_id))
$$;
