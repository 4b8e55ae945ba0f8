import type { Db } from '#db/client';

/** Gives the brand its name, in the caller's transaction. */
export async function nameBrand(tx: Db, name: string): Promise<void> {
  await tx.sql`
    insert into settings (key, value) values ('brand', ${JSON.stringify({ name })}::jsonb)
    on conflict (key) do update set value = excluded.value, updated_at = now()`;
}
