import type { Db } from '#db/client';
import { shownName, uses, type NameForm, type Use } from './testimonial';

/** How many words may be used for each use now: what a file of it would hold. */
export async function countUsable(db: Db): Promise<Record<Use, number>> {
  const rows = await db.sql<Array<{ use: Use; count: number }>>`
    select asked.use, (select count(*)::int from usable_testimonials(asked.use)) as count from unnest(${[...uses]}::text[]) as asked (use)`;
  return Object.fromEntries(rows.map(({ use, count }) => [use, count])) as Record<Use, number>;
}

/** A file that was made. */
export interface MadeFile {
  publicId: string;
  use: Use;
  purpose: string;
  included: number;
  by: string;
  at: string;
}

/** The newest of them. */
export async function listMadeFiles(db: Db): Promise<MadeFile[]> {
  return db.sql<MadeFile[]>`
    select e.public_id as "publicId", e.use, e.purpose, e.included_count as included, m.display_name as by, e.created_at as at
    from testimonial_exports e join members m on m.id = e.actor_id order by e.created_at desc, e.id desc limit 50`;
}

/** Words that went out in a file for a use that has been taken back or has ended since. */
export interface ToTakeOut {
  publicId: string;
  name: string;
  use: Use;
  file: string;
  purpose: string;
}

/** What somebody has to take out by hand of what was made from files: the removal list. */
export async function listToTakeOut(db: Db): Promise<ToTakeOut[]> {
  const rows = await db.sql<Array<ToTakeOut & { jobTitle: string; company: string; nameForm: NameForm }>>`
    select t.public_id as "publicId", t.name, t.job_title as "jobTitle", t.company, t.name_form as "nameForm", e.use,
      e.public_id as file, e.purpose
    from testimonial_exports e join testimonial_deliveries d on d.kind = 'export' and d.place = 'file ' || e.public_id
    join testimonials t on t.id = d.testimonial_id
    where t.state <> 'approved' or not exists (select from live_consent(t.id, e.use))
    order by e.created_at desc, t.id limit 100`;
  return rows.map((row) => ({
    ...{ publicId: row.publicId, use: row.use, file: row.file, purpose: row.purpose },
    name: shownName(row),
  }));
}
