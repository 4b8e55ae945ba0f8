import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '#db/client';
import type { CommandContext } from '../command';

/**
 * What is kept of the name: a hash under a key of this house. Whoever reads the table cannot tell which browser it was,
 * and neither can we without the cookie.
 */
export async function deviceMark(db: Db, name: string): Promise<string> {
  return createHmac('sha256', await markKey(db))
    .update(name)
    .digest('base64url')
    .slice(0, 22);
}

/** The key of this house; whoever comes first makes it. */
async function markKey(db: Db): Promise<string> {
  const read = async () =>
    (await db.sql<[{ key: string }?]>`select key from review_mark_keys where id = 1`)[0]?.key;
  const known = await read();
  if (known) return known;
  const made = randomBytes(32).toString('base64url');
  await db.sql`insert into review_mark_keys (id, key) values (1, ${made}) on conflict do nothing`;
  return (await read()) ?? made;
}

/** Forgets by the clock from which browsers reviews came. */
export async function forgetDevices({ db, now }: CommandContext): Promise<void> {
  await db.sql`
    update review_marks set device = null, device_until = null
    where device is not null and device_until <= ${now.toISOString()}`;
}
