import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { testimonialPages } from './record-consents.server';
import { consentVersion, type Use } from './testimonial';

/** How many days before its end the team is reminded of a use that it may ask for again. */
const reminderDays = 14;

/**
 * What the clock does to lent words. A use whose end has come is dead for everybody who asks from that very moment; here
 * its row of withdrawal is added, what shows it is told to let go, and the team hears of it. Safe to run twice and late.
 */
export async function expireConsents(ctx: CommandContext): Promise<number> {
  return inTransaction(ctx, async ({ db }) => {
    const ended = await db.sql<Array<{ testimonialId: number; uses: Use[] }>>`
      with ended as (
        select c.testimonial_id, c.use from testimonial_consents c
        where c.granted and c.ends_at <= now() and not exists (
          select from testimonial_consents later
          where later.testimonial_id = c.testimonial_id and later.use = c.use and later.id > c.id)
        order by c.ends_at limit 500
      ), taken as (
        -- RACE: an author who lends anew at this moment holds the row; theirs are left to the next minute.
        select t.id from testimonials t where t.id in (select testimonial_id from ended) order by t.id for update skip locked
      ), written as (
        insert into testimonial_consents (testimonial_id, use, granted, text_version, source)
        select e.testimonial_id, e.use, false, ${consentVersion}, 'end' from ended e join taken on taken.id = e.testimonial_id
        returning testimonial_id, use
      )
      select testimonial_id as "testimonialId", array_agg(use) as uses from written group by 1 order by 1`;
    for (const { testimonialId, uses } of ended) {
      await announce(db, {
        kind: 'testimonial.use-ended',
        subjectKind: 'testimonial',
        subjectId: testimonialId,
        payload: { uses: uses.join(' '), all: false },
        touches: testimonialPages,
      });
    }
    return ended.length;
  });
}

/** Reminds the team once of each use that ends within two weeks, while there is time to ask again. */
export async function remindOfEnds(ctx: CommandContext): Promise<number> {
  return inTransaction(ctx, async ({ db }) => {
    // RACE: two clocks at once would both find that nobody has been reminded yet.
    await db.sql`select pg_advisory_xact_lock(hashtext('testimonial-ends'))`;
    const ending = await db.sql<Array<{ testimonialId: number; consentId: number; use: Use }>>`
      select t.id as "testimonialId", live.id as "consentId", live.use
      from testimonial_consents c join testimonials t on t.id = c.testimonial_id and t.state = 'approved'
      cross join live_consent(t.id, c.use) live
      where live.id = c.id and c.granted and c.ends_at between now() and now() + make_interval(days => ${reminderDays})
        and not exists (
          select from events e where e.kind = 'testimonial.use-ending' and e.subject_kind = 'testimonial' and e.subject_id = t.id
            and e.payload ->> 'consentId' = c.id::text)
      order by c.id limit 200`;
    for (const { testimonialId, consentId, use } of ending) {
      await announce(db, {
        kind: 'testimonial.use-ending',
        subjectKind: 'testimonial',
        subjectId: testimonialId,
        payload: { consentId, uses: use },
      });
    }
    return ending.length;
  });
}
