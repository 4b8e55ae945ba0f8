import type { Db } from '#db/client';

/** A column that points at another table's `id`. */
interface Reference {
  child: string;
  column: string;
  parent: string;
  childHasId: boolean;
}

/** What the log and the ledger call a row of these tables. */
const subjectTables = {
  thread: 'threads',
  reply: 'replies',
  review: 'reviews',
  member: 'members',
  product: 'products',
  board: 'boards',
  group: 'groups',
  article: 'articles',
  testimonial: 'testimonials',
  challenge: 'challenges',
  milestone: 'milestones',
  reward: 'rewards',
  redemption: 'redemptions',
};

/**
 * Marks rows and everything that hangs on them, by following the foreign keys that the database knows, so that a
 * table added tomorrow is not forgotten. Marks live in a temporary table of the open transaction.
 */
export async function openDoomedRows(tx: Db) {
  await tx.sql`create temporary table doomed (place text, id bigint, primary key (place, id)) on commit drop`;
  const references = await listReferences(tx);
  const withSubject = await tx.sql<Array<{ place: string; hasId: boolean }>>`
    select c.table_name as place, exists (
      select from information_schema.columns i
      where i.table_schema = 'public' and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'bigint') as "hasId"
    from information_schema.columns c
    where c.table_schema = 'public' and c.column_name = 'subject_kind'`;
  return {
    mark: (place: string, ids: readonly number[]) =>
      tx.sql`insert into doomed select ${place}, unnest(${[...ids]}::bigint[]) on conflict do nothing`,
    /** Marks what hangs on what is marked, until nothing new is found. */
    async spread() {
      while ((await spreadOnce(tx, references, withSubject)) > 0);
    },
    /** Deletes what is marked, leaves first. The search index and carried words name theirs in columns of their own. */
    async remove() {
      for (const place of ['search_documents', 'search_pending'])
        await tx.sql`
          delete from ${tx.sql(place)} c using doomed d
          where d.place = ${JSON.stringify(subjectTables)}::jsonb ->> c.kind and d.id = c.subject_id`;
      for (const end of ['from', 'to'])
        await tx.sql`
          delete from carried_posts c using doomed d
          where d.place = ${JSON.stringify(subjectTables)}::jsonb ->> c.${tx.sql(`${end}_kind`)} and d.id = c.${tx.sql(`${end}_id`)}`;
      for (const place of leavesFirst(
        references,
        withSubject.map(({ place: name }) => name),
      )) {
        await removeFrom(tx, place, {
          references,
          hasSubject: withSubject.some((one) => one.place === place),
        });
      }
    },
  };
}

function listReferences(tx: Db): Promise<Reference[]> {
  return tx.sql<Reference[]>`
    select con.conrelid::regclass::text as child, a.attname as column, con.confrelid::regclass::text as parent,
           exists (select from pg_attribute i where i.attrelid = con.conrelid and i.attname = 'id' and i.atttypid = 'bigint'::regtype) as "childHasId"
    from pg_constraint con join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
    where con.contype = 'f' and con.connamespace = 'public'::regnamespace`;
}

async function spreadOnce(
  tx: Db,
  references: readonly Reference[],
  withSubject: ReadonlyArray<{ place: string; hasId: boolean }>,
): Promise<number> {
  let found = 0;
  for (const { child, column, parent, childHasId } of references) {
    if (!childHasId) continue;
    const rows = await tx.sql`
      insert into doomed select ${child}, c.id from ${tx.sql(child)} c
      join doomed d on d.place = ${parent} and d.id = c.${tx.sql(column)} on conflict do nothing`;
    found += rows.count;
  }
  for (const { place, hasId } of withSubject) {
    if (!hasId) continue;
    const rows = await tx.sql`
      insert into doomed select ${place}, c.id from ${tx.sql(place)} c
      join doomed d on d.place = ${JSON.stringify(subjectTables)}::jsonb ->> c.subject_kind and d.id = c.subject_id on conflict do nothing`;
    found += rows.count;
  }
  return found;
}

async function removeFrom(
  tx: Db,
  place: string,
  { references, hasSubject }: { references: readonly Reference[]; hasSubject: boolean },
): Promise<void> {
  const own = references.filter(({ child }) => child === place);
  if (own.some(({ childHasId }) => childHasId) || own.length === 0) {
    await tx.sql`delete from ${tx.sql(place)} c using doomed d where d.place = ${place} and d.id = c.id`;
    return;
  }
  for (const { column, parent } of own) {
    await tx.sql`delete from ${tx.sql(place)} c using doomed d where d.place = ${parent} and d.id = c.${tx.sql(column)}`;
  }
  if (!hasSubject) return;
  await tx.sql`
    delete from ${tx.sql(place)} c using doomed d
    where d.place = ${JSON.stringify(subjectTables)}::jsonb ->> c.subject_kind and d.id = c.subject_id`;
}

/** Tables in an order in which each comes before those it points at. */
function leavesFirst(references: readonly Reference[], others: readonly string[]): string[] {
  const waiting = new Set([...others, ...references.flatMap(({ child, parent }) => [child, parent])]);
  const order: string[] = [];
  while (waiting.size > 0) {
    const leaf = [...waiting].find(
      (place) =>
        !references.some(({ child, parent }) => parent === place && child !== place && waiting.has(child)),
    );
    if (leaf === undefined) throw new Error(`tables point at each other: ${[...waiting].join(', ')}`);
    waiting.delete(leaf);
    order.push(leaf);
  }
  return order;
}
