import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { getPictureSubject, getReward } from '#app/features/rewards/reward-queries.server';
import { setRewardPicture } from '#app/features/rewards/set-picture.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aReward } from '#tests/support/rewards';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-rewards-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const jpeg = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer();
const aFile = (bytes: Uint8Array = jpeg) => new File([new Uint8Array(bytes)], 'mug.jpg');
const files = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.webp'));
const keeper = await aMember(db, { role: 'marketer' });
const set = (publicId: string, file = aFile(), actor = keeper) =>
  setRewardPicture({ db, actor, now: new Date() }, { publicId, file, words: 'A mug' }, folder);

it('shows a picture encoded anew, and the one before it goes with its files', async () => {
  const publicId = await aReward(db);
  expect(await set(publicId)).toMatchObject({ ok: true });
  const first = (await getReward(db, publicId))?.picture;
  expect(first).toMatchObject({ words: 'A mug', width: 90, height: 60 });
  await set(publicId);
  const second = (await getReward(db, publicId))?.picture;
  expect(second?.publicId).not.toBe(first?.publicId);
  expect(await files()).toHaveLength(2);
  expect(await getPictureSubject(db, second?.publicId ?? '')).toEqual({
    state: 'open',
    offeredTo: 'members',
  });
  expect(await getPictureSubject(db, first?.publicId ?? '')).toBeNull();
});

it('keeps nothing that is none, that is nobody’s, or that a stranger sends', async () => {
  const [publicId, before] = [await aReward(db), (await files()).length];
  expect(await set(publicId, aFile(Buffer.from('no picture')))).toEqual({
    ok: false,
    problem: { code: 'no-picture' },
  });
  expect(await set('nosuchreward')).toEqual({ ok: false, problem: { code: 'gone' } });
  expect(await set(publicId, aFile(), await aMember(db))).toMatchObject({ problem: { code: 'refused' } });
  expect(await files()).toHaveLength(before);
});
