import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sweepFiles } from '#app/features/videos/sweep-files.server';
import { videoFile } from '#app/features/videos/video-file.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { newPublicId } from '#app/lib/public-id';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-sweep-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const now = new Date();

async function lay(file: string, minutesAgo: number): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'bytes');
  const then = new Date(now.getTime() - minutesAgo * 60_000);
  await utimes(file, then, then);
  return file;
}

it('removes what a dying process left behind, an hour later, and nothing that a row names', async () => {
  const [film, photo, lost, lostPhoto, fresh] = Array.from({ length: 5 }, newPublicId);
  const { id } = await aReview(db);
  await db.sql`
    insert into videos (public_id, review_id, container, width, height, milliseconds, bytes, digest, words)
    values (${film ?? ''}, ${id}, 'mp4', 640, 360, 7000, 5, 'none', 'It grinds.')`;
  await db.sql`
    insert into uploads (public_id, purpose, width, height, bytes) values (${photo ?? ''}, 'poster', 4, 3, 5)`;
  const stays = [
    await lay(videoFile(folder, film ?? ''), 600),
    await lay(pictureFile(folder, photo ?? '', 'full'), 600),
    await lay(videoFile(folder, fresh ?? ''), 50),
    await lay(path.join(folder, 'zz', 'notes.txt'), 600),
  ];
  await lay(videoFile(folder, lost ?? ''), 61);
  await lay(pictureFile(folder, lostPhoto ?? '', 'full'), 61);
  await lay(pictureFile(folder, lostPhoto ?? '', 'thumb'), 61);
  expect(await sweepFiles(db, { folder, now })).toEqual({ removed: 3 });
  const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(left.map(({ parentPath, name }) => path.join(parentPath, name)).sort()).toEqual([...stays].sort());
  expect(await sweepFiles(db, { folder: path.join(folder, 'not', 'there'), now })).toEqual({ removed: 0 });
});
