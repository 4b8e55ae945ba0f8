import { newPublicId } from '#app/lib/public-id';
import { slugOf } from '#app/lib/slug';
import type { Db } from '#db/client';
import type { NumberedRow, PersonRow, Stored } from './import-rows';
import { storableLine } from './storable-text';

/** Stores a file of people. */
export async function storePeople(
  tx: Db,
  source: string,
  rows: readonly NumberedRow<PersonRow>[],
): Promise<Stored> {
  const stored = await upsertPeople(
    tx,
    source,
    rows.map(({ row }) => row),
  );
  return { counts: { stored, unchanged: rows.length - stored }, leftOut: [] };
}

/**
 * Makes sure that these people are here: without address, password or consent, nobody can sign in as them until they
 * claim their words. Somebody who is here keeps name and handle; only an earlier date of joining is taken over.
 */
export async function upsertPeople(tx: Db, source: string, people: readonly PersonRow[]): Promise<number> {
  const earliest = new Map<string, PersonRow>();
  for (const person of people) {
    const known = earliest.get(person.ref);
    if (!known || Date.parse(person.joinedAt) < Date.parse(known.joinedAt)) earliest.set(person.ref, person);
  }
  const rows = [...earliest.values()].map((person) => ({
    ref: person.ref,
    name: displayNameOf(person),
    handle: handleOf(source, person),
    public_id: newPublicId(),
    joined_at: person.joinedAt,
  }));
  // A handle is compared as what it is in the table (citext): as text it would miss the index, once for each person.
  const changed = await tx.sql`
    with person as (
      select *, row_number() over (partition by handle order by ref) as namesake
      from json_to_recordset(${JSON.stringify(rows)}::json) as p (ref text, name text, handle citext, public_id text, joined_at timestamptz)
    )
    insert into members (public_id, handle, display_name, state, joined_at, import_source, import_ref)
    select public_id,
           case when namesake > 1 or exists (select from members m where m.handle = person.handle and (m.import_source, m.import_ref) is distinct from (${source}, ref))
                then left(handle::text, 23) || '-' || left(public_id, 6) else handle end,
           name, 'imported', joined_at, ${source}, ref
    from person
    on conflict (import_source, import_ref) do update set joined_at = excluded.joined_at where excluded.joined_at < members.joined_at
    returning 1`;
  return changed.length;
}

/** The inner keys of people by their names at the source. */
export async function memberIds(
  tx: Db,
  source: string,
  refs: Iterable<string | null | undefined>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(refs)].filter((ref) => ref !== null && ref !== undefined);
  const rows = await tx.sql<Array<{ ref: string; id: number }>>`
    select import_ref as ref, id from members where import_source = ${source} and import_ref = any(${wanted}::text[])`;
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

function displayNameOf({ name, ref }: PersonRow): string {
  return storableLine(name.replace(/\p{Cf}+/gu, ''), 60) || ref.slice(0, 60);
}

/** Says where somebody comes from unless they have a name: `u12` of two communities are two people. */
function handleOf(source: string, { name, ref }: PersonRow): string {
  const tail =
    ref
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(-10) || 'x';
  const start = slugOf(name === ref ? source : name)
    .replace(/[^a-z0-9-]+/g, '')
    .slice(0, 18)
    .replace(/^-+|-+$/g, '');
  return `${start || 'member'}-${tail}`;
}
