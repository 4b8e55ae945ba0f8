-- The one rule about words that somebody lent: the newest row of a use was granted and its end has not come. Pages, walls,
-- embeds, the interface for programs, files and the search index all ask here, at each delivery.
create or replace function live_consent(of_testimonial bigint, asked_use text, moment timestamptz default now())
returns setof testimonial_consents language sql stable as $$
  select newest.* from (
    select c.* from testimonial_consents c
    where c.testimonial_id = of_testimonial and c.use = asked_use order by c.id desc limit 1) newest
  where newest.granted and (newest.ends_at is null or newest.ends_at > moment)
$$;

-- What may be shown to others for a use: the team has approved it, and its author's consent lives.
create or replace function usable_testimonials(asked_use text, moment timestamptz default now())
returns setof testimonials language sql stable as $$
  select t.* from testimonials t
  where t.state = 'approved' and exists (select from live_consent(t.id, asked_use, moment))
$$;
