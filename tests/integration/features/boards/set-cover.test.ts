import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { getCover, mayCoverBeSeen } from '#app/features/boards/cover-queries.server';
import { removeCover, setCover } from '#app/features/boards/set-cover.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-covers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Given {
  file?: File | null;
  words?: string;
}

const jpeg = await sharp({ create: { width: 320, height: 100, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Copyright: 'somebody at home' } })
  .jpeg()
  .toBuffer();
const aFile = (bytes: Uint8Array = jpeg) => new File([new Uint8Array(bytes)], 'cover.jpg');
const files = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('-full.webp'));
const [moderator, member] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
const set = (by: MemberActor, slug: string, { file = aFile(), words = 'A workbench' }: Given = {}) =>
  setCover(as(by), { slug, file, words }, folder);

describe('setCover', () => {
  it('shows a picture encoded anew, replaces it with its files, and writes both down', async () => {
    const board = await aBoard(db);
    expect((await set(moderator, board.slug)).ok).toBe(true);
    const first = await getCover(db, board.id);
    expect(first).toMatchObject({ words: 'A workbench', width: 320, height: 100 });
    const bytes = await sharp(pictureFile(folder, first?.publicId ?? '', 'full')).metadata();
    expect([bytes.format, bytes.exif]).toEqual(['webp', undefined]);
    const before = (await files()).length;
    await set(moderator, board.slug);
    expect((await getCover(db, board.id))?.publicId).not.toBe(first?.publicId);
    expect(await files()).toHaveLength(before);
    const audits = await db.sql<Array<{ action: string; detail: { before: number | null; after: number } }>>`
      select action, detail from audit_entries where subject_kind = 'board' and subject_id = ${board.id} order by id`;
    expect(audits.map(({ action }) => action)).toEqual(['board.cover-set', 'board.cover-set']);
    expect(audits[0]?.detail.before).toBeNull();
    expect(audits[1]?.detail.before).toBe(audits[0]?.detail.after);
  });

  it('changes its words alone, and asks for a picture where there is none', async () => {
    const board = await aBoard(db);
    expect(await set(moderator, board.slug, { file: null })).toEqual({
      ok: false,
      problem: { code: 'missing' },
    });
    await set(moderator, board.slug);
    const { publicId } = (await getCover(db, board.id)) ?? {};
    await set(moderator, board.slug, { file: null, words: 'Two benches' });
    expect(await getCover(db, board.id)).toMatchObject({ publicId, words: 'Two benches' });
  });

  it('is one picture when many come at once, and the others leave nothing', async () => {
    const board = await aBoard(db);
    const before = (await files()).length;
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => set(moderator, board.slug)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await files()).toHaveLength(before + 1);
    const { publicId = '' } = (await getCover(db, board.id)) ?? {};
    expect((await files()).some((name) => name.includes(publicId))).toBe(true);
  });

  it('refuses what is no picture, and who may not change the board, and keeps nothing of it', async () => {
    const [board, closed] = [await aBoard(db), await aBoard(db, { seenBy: ['group:1'] })];
    const before = (await files()).length;
    const script = aFile(Buffer.from('<script>alert(1)</script>'));
    expect(await set(moderator, board.slug, { file: script })).toEqual({
      ok: false,
      problem: { code: 'no-picture' },
    });
    expect(await set(member, board.slug)).toMatchObject({ problem: { code: 'refused' } });
    expect(await set(moderator, closed.slug)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await set(moderator, 'nowhere')).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await files()).toHaveLength(before);
  });
});

describe('mayCoverBeSeen', () => {
  it('opens to whoever may read the board, as long as they may', async () => {
    const board = await aBoard(db);
    await set(moderator, board.slug);
    const { publicId = '' } = (await getCover(db, board.id)) ?? {};
    const seen = () =>
      Promise.all([visitor, member, moderator].map((actor) => mayCoverBeSeen(db, actor, publicId)));
    expect(await seen()).toEqual([true, true, true]);
    await db.sql`update boards set seen_by = '{members}' where id = ${board.id}`;
    expect(await seen()).toEqual([false, true, true]);
    await db.sql`update boards set seen_by = '{staff}' where id = ${board.id}`;
    expect(await seen()).toEqual([false, false, true]);
  });
});

describe('removeCover', () => {
  it('takes picture, files and words away, once', async () => {
    const board = await aBoard(db);
    await set(moderator, board.slug);
    const before = (await files()).length;
    expect(await removeCover(as(member), board.slug, folder)).toMatchObject({ problem: { code: 'refused' } });
    for (let turn = 0; turn < 2; turn += 1)
      expect((await removeCover(as(moderator), board.slug, folder)).ok).toBe(true);
    expect(await getCover(db, board.id)).toBeNull();
    expect(await files()).toHaveLength(before - 1);
    const [{ count }] = await db.sql<[{ count: number }]>`
      select count(*) from audit_entries where action = 'board.cover-removed' and subject_id = ${board.id}`;
    expect(count).toBe(1);
  });
});
