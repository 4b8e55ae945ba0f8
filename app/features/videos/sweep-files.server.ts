import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '#db/client';

/** A file lies for some moments before its row is written; an upload takes minutes. */
const youngest = 60 * 60 * 1_000;

/**
 * Removes files of the uploads folder that no row names an hour after they were written: what is left when the
 * process dies between keeping a file and its row. They were never served.
 */
export async function sweepFiles(
  db: Db,
  { folder, now }: { folder: string; now: Date },
): Promise<{ removed: number }> {
  let removed = 0;
  for (const drawer of await namesIn(folder)) {
    if (!/^[a-z0-9]{2}$/.test(drawer)) continue;
    const files = (await namesIn(path.join(folder, drawer))).flatMap((name) => {
      const publicId = /^([a-z0-9]{12})-(?:full\.webp|thumb\.webp|video)$/.exec(name)?.[1];
      return publicId ? [{ publicId, file: path.join(folder, drawer, name) }] : [];
    });
    const named = await namedIds(
      db,
      files.map(({ publicId }) => publicId),
    );
    for (const { publicId, file } of files) {
      if (named.has(publicId) || !(await isOld(file, now))) continue;
      await rm(file, { force: true });
      removed += 1;
    }
  }
  return { removed };
}

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

async function namedIds(db: Db, publicIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(publicIds)];
  const rows = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from uploads where public_id = any(${ids}::text[])
    union all select public_id from videos where public_id = any(${ids}::text[])`;
  return new Set(rows.map(({ publicId }) => publicId));
}

async function isOld(file: string, now: Date): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && now.getTime() - found.mtimeMs > youngest;
}
