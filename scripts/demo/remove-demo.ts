import { rm } from 'node:fs/promises';
import path from 'node:path';
import { lookAgain } from '#app/features/occasions/look-again.server';
import { dropVideos } from '#app/features/videos/video-file.server';
import { dropPictures } from '#app/features/writing/keep-picture.server';
import type { Db } from '#db/client';
import { listDemoScales, removeSettings } from './demo-settings';
import { openDoomedRows } from './doomed-rows';

/** Tables whose triggers refuse to forget. */
const appendOnly = ['point_entries', 'audit_entries', 'testimonial_consents'] as const;

export interface RemovalReport {
  members: number;
  /** Threads, replies and reviews by people who are not of the demo, which stand in its rooms and go with it. */
  othersWords: number;
}

/** Whether the demo lives here, and what else would go with it. */
export async function inspectDemo(db: Db): Promise<RemovalReport | null> {
  const [marker] = await db.sql<
    [{ value: { boards: number[]; products: number[] } }?]
  >`select value from settings where key = 'demo'`;
  if (!marker) return null;
  const { boards, products } = marker.value;
  const [row] = await db.sql<[RemovalReport]>`
    select (select count(*) from members where is_demo)::int as members,
      ((select count(*) from threads t join members m on m.id = t.author_id where not m.is_demo and t.board_id = any(${boards}::bigint[]))
       + (select count(*) from replies r join threads t on t.id = r.thread_id join members m on m.id = r.author_id
          where not m.is_demo and t.board_id = any(${boards}::bigint[]))
       + (select count(*) from reviews r join members m on m.id = r.author_id
          where not m.is_demo and r.product_id = any(${products}::bigint[])))::int as "othersWords"`;
  return row;
}

/**
 * Takes the demo brand out, all of it or nothing: its people, boards and products, what they set and whatever hangs on them. Needs
 * the connection of the tables' owner, because the ledger and the audit log refuse to forget for everybody else; their
 * triggers are off inside this transaction alone.
 */
export async function removeDemo(
  ownerDb: Db,
  { uploads, data }: { uploads: string; data: string },
): Promise<void> {
  const { pictures, films } = await ownerDb.transaction(async (tx) => {
    const [marker] = await tx.sql<[{ value: { boards: number[]; groups?: number[]; products: number[] } }?]>`
      select value from settings where key = 'demo' for update`;
    if (!marker) return { pictures: [], films: [] };
    for (const table of appendOnly) await tx.sql`alter table ${tx.sql(table)} disable trigger user`;
    const doomed = await openDoomedRows(tx);
    const members = await tx.sql<Array<{ id: number }>>`select id from members where is_demo`;
    const shown = await tx.sql<Array<{ id: number }>>`
      select picture_id as id from products where picture_id is not null and id = any(${marker.value.products}::bigint[])
      union select picture_id from rewards where picture_id is not null and made_by in (select id from members where is_demo)
      union select cover_id from boards where cover_id is not null and id = any(${marker.value.boards}::bigint[])`;
    await doomed.mark(
      'members',
      members.map(({ id }) => id),
    );
    await doomed.mark('boards', marker.value.boards);
    await doomed.mark('groups', marker.value.groups ?? []);
    await doomed.mark('products', marker.value.products);
    await doomed.mark('review_attributes', await listDemoScales(tx, marker.value.products));
    await doomed.mark('award_patterns', await listOwnPatterns(tx));
    await doomed.mark(
      'uploads',
      shown.map(({ id }) => id),
    );
    await doomed.spread();
    const files = await listFiles(tx);
    await removeSettings(tx);
    await doomed.remove();
    await tx.sql`delete from tags t where not exists (select from thread_tags where tag_id = t.id)`;
    // How far the daily look came is counted in people who are gone.
    await lookAgain(tx);
    await mendSurvivors(tx);
    for (const table of appendOnly) await tx.sql`alter table ${tx.sql(table)} enable trigger user`;
    return files;
  });
  await dropPictures(uploads, pictures);
  await dropVideos(uploads, films);
  await rm(path.join(data, 'demo-accounts.json'), { force: true });
}

/** The pictures and films of the doomed rows; their files go once those are gone. */
async function listFiles(tx: Db): Promise<{ pictures: string[]; films: string[] }> {
  const listed = async (place: 'uploads' | 'videos') => {
    const rows = await tx.sql<Array<{ publicId: string }>>`
      select x.public_id as "publicId" from ${tx.sql(place)} x join doomed d on d.place = ${place} and d.id = x.id`;
    return rows.map(({ publicId }) => publicId);
  };
  return { pictures: await listed('uploads'), films: await listed('videos') };
}

/** Patterns that hold nobody but people of the demo. */
async function listOwnPatterns(tx: Db): Promise<number[]> {
  const rows = await tx.sql<Array<{ id: number }>>`
    select h.pattern_id as id from award_holds h join members m on m.id = h.member_id
    group by h.pattern_id having bool_and(m.is_demo)`;
  return rows.map(({ id }) => id);
}

/** Numbers of what stays, where people of the demo had voted or accepted. */
async function mendSurvivors(tx: Db): Promise<void> {
  await tx.sql`
    update threads t set accepted_reply_id = null
    where accepted_reply_id is not null and not exists (select from acceptances a where a.thread_id = t.id and a.undone_at is null)`;
  await tx.sql`
    update ideas i set vote_count = (select count(*) from idea_votes v where v.thread_id = i.thread_id)
    where vote_count <> (select count(*) from idea_votes v where v.thread_id = i.thread_id)`;
  for (const [kind, table] of [
    ['thread', 'threads'],
    ['reply', 'replies'],
  ] as const) {
    await tx.sql`
      update ${tx.sql(table)} p set vote_count = n.votes
      from (select c.id, (select count(*) from votes v where v.subject_kind = ${kind} and v.subject_id = c.id)
                 + coalesce((select sum(count) from imported_votes i where i.subject_kind = ${kind} and i.subject_id = c.id and i.type = 'up'), 0) as votes
            from ${tx.sql(table)} c) n
      where n.id = p.id and p.vote_count <> n.votes`;
  }
}
