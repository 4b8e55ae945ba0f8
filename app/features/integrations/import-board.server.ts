import { slugOf } from '#app/lib/slug';
import type { Db } from '#db/client';
import { ImportRefused, type ImportOrder } from './import-order.server';

/** The board for an import's threads: the one that was named, or one of the source's own, made once. */
export async function boardOf(
  db: Db,
  { source, board }: Pick<ImportOrder, 'source' | 'board'>,
): Promise<number> {
  if (board !== undefined) {
    const [named] = await db.sql<[{ id: number }?]>`select id from boards where slug = ${board}`;
    if (!named)
      throw new ImportRefused(
        `There is no board "${board}": make it first, or leave --board out for a new one.`,
      );
    return named.id;
  }
  const slug = slugOf(source, 'imported');
  await db.sql`
    insert into boards (slug, name, position, import_source, import_ref)
    select case when exists (select from boards where slug = ${slug}) then ${slug} || '-imported' else ${slug} end, ${source},
           (select coalesce(max(position), 0) + 1 from boards), ${source}, 'board'
    on conflict (import_source, import_ref) do nothing`;
  const [own] = await db.sql<
    [{ id: number }]
  >`select id from boards where import_source = ${source} and import_ref = 'board'`;
  return own.id;
}
