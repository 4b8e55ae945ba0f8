import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { editReply } from '#app/features/boards/edit-reply.server';
import { mayPictureBeSeen } from '#app/features/boards/picture-queries.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { addPicture } from '#app/features/writing/add-picture.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { maxPictureBytesOfMember, pictureMark } from '#app/features/writing/picture';
import { purgePictures } from '#app/features/writing/purge-pictures.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-pictures-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Copyright: 'somebody at home' } })
  .jpeg()
  .toBuffer();
const aFile = (bytes: Uint8Array = jpeg, name = 'holiday.jpg') => new File([new Uint8Array(bytes)], name);

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>`;

async function add(actor: MemberActor): Promise<string> {
  const added = await addPicture({ db, actor, now }, aFile(), folder);
  if (!added.ok) throw new Error(added.problem);
  return added.value.publicId;
}

async function aThreadShowing(body: string, by: MemberActor, seenBy: Audience = 'public') {
  const board = await aBoard(db, { seenBy: [seenBy] });
  return postThread(
    { db, actor: by, now },
    { boardSlug: board.slug, kind: 'question', title: 'Look here', body, tags: '', productSlug: null },
  );
}

const filesLeft = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.webp'));

describe('addPicture', () => {
  it('is never a drawing, whatever it calls itself: a decoder runs what stands in one', async () => {
    const actor = await aMember(db);
    for (const name of ['drawing.svg', 'photo.png'])
      expect(await addPicture({ db, actor, now }, aFile(Buffer.from(drawing), name), folder)).toEqual({
        ok: false,
        problem: 'no-picture',
      });
  });

  it('encodes anew and keeps nothing of what the file told besides the picture', async () => {
    const publicId = await add(await aMember(db));
    const bytes = await readFile(pictureFile(folder, publicId, 'full'));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
    expect(bytes.includes('somebody at home')).toBe(false);
  });

  it('refuses what is no picture, and leaves nothing of it', async () => {
    const before = (await filesLeft()).length;
    const actor = await aMember(db);
    for (const bytes of [Buffer.from('<script>alert(1)</script>'), jpeg.subarray(0, 200)])
      expect(await addPicture({ db, actor, now }, aFile(bytes), folder)).toEqual({
        ok: false,
        problem: 'no-picture',
      });
    expect(await filesLeft()).toHaveLength(before);
  });

  it('stops where a member’s room ends, also when many come at once', async () => {
    const actor = await aMember(db);
    const first = await add(actor);
    const [{ bytes }] = await db.sql<
      [{ bytes: number }]
    >`select bytes from uploads where public_id = ${first}`;
    await db.sql`
      insert into uploads (public_id, owner_id, purpose, width, height, bytes)
      values ('fullfullfull', ${actor.id}, 'post', 1, 1, ${maxPictureBytesOfMember - 3 * bytes})`;
    const added = await Promise.all(
      Array.from({ length: 6 }, () => addPicture({ db, actor, now }, aFile(), folder)),
    );
    expect(added.filter(({ ok }) => ok)).toHaveLength(2);
  });
});

describe('takePictures', () => {
  it('takes files out of a form and puts what shows them into its words', async () => {
    const form = new FormData();
    form.set('body', 'Words\n');
    form.append('pictures', aFile());
    form.append('pictures', new File([], ''));
    form.set('pictureWords', 'A [teal] wall');
    const ctx = { db, actor: await aMember(db), now, form };
    expect(await takePictures(ctx, { folder, wait: async () => null })).toBeNull();
    expect(form.get('body')).toMatch(
      /^Words\n\n!\[A {1,2}teal {1,2}wall\]\(\/uploads\/[a-z0-9]{12}\/full\.webp\)$/,
    );
    expect([form.has('pictures'), form.has('pictureWords')]).toEqual([false, false]);
  });

  it('says why a picture was not taken', async () => {
    const form = new FormData();
    form.append('pictures', aFile());
    const ctx = { db, actor: await aMember(db), now, form };
    expect(await takePictures(ctx, { folder, wait: async () => 'Please wait.' })).toBe('Please wait.');
    form.append('pictures', aFile(Buffer.from('no')));
    expect(await takePictures(ctx, { folder, wait: async () => null })).toContain('not a picture');
  });
});

describe('a picture', () => {
  it('is its owner’s until a post holds it, then of whoever may read that post', async () => {
    const [owner, other] = [await aMember(db), await aMember(db)];
    const publicId = await add(owner);
    const seenBy = async () =>
      Promise.all([owner, other, visitor].map((actor) => mayPictureBeSeen(db, actor, publicId)));
    expect(await seenBy()).toEqual([true, false, false]);
    const hidden = await aThreadShowing(pictureMark(publicId, 'plan'), owner, 'members');
    expect(await seenBy()).toEqual([true, true, false]);
    await aThreadShowing(pictureMark(publicId, 'plan'), owner);
    expect(await seenBy()).toEqual([true, true, true]);
    expect(hidden.ok).toBe(true);
  });

  it('is not opened to others by somebody who only names it', async () => {
    const [owner, other] = [await aMember(db), await aMember(db)];
    const publicId = await add(owner);
    await aThreadShowing(pictureMark(publicId, 'plan'), owner, 'members');
    await aThreadShowing(pictureMark(publicId, 'plan'), other);
    expect(await mayPictureBeSeen(db, visitor, publicId)).toBe(false);
  });

  it('is let go by an edit that does not show it any more, and closed with its post', async () => {
    const [owner, other] = [await aMember(db), await aMember(db)];
    const publicId = await add(owner);
    const thread = await aThread(db, { by: owner, boardId: (await aBoard(db)).id });
    const posted = await postReply(
      { db, actor: owner, now },
      { threadPublicId: thread.publicId, body: pictureMark(publicId, 'plan') },
    );
    if (!posted.ok) throw new Error('not posted');
    const reply = posted.value.publicId;
    expect(await mayPictureBeSeen(db, other, publicId)).toBe(true);
    await db.sql`update replies set state = 'hidden' where public_id = ${reply}`;
    expect(await mayPictureBeSeen(db, other, publicId)).toBe(false);
    await db.sql`update replies set state = 'visible' where public_id = ${reply}`;
    await editReply({ db, actor: owner, now }, { publicId: reply, body: 'Words.' });
    expect(await mayPictureBeSeen(db, other, publicId)).toBe(false);
  });

  it('goes a day after it was sent when neither a post nor a draft shows it', async () => {
    const owner = await aMember(db);
    const [held, begun, orphan, fresh] = [
      await add(owner),
      await add(owner),
      await add(owner),
      await add(owner),
    ];
    await aThreadShowing(pictureMark(held, 'plan'), owner);
    await db.sql`
      insert into drafts (public_id, member_id, place, fields)
      values ('draftofowner', ${owner.id}, 'thread:', ${JSON.stringify({ body: pictureMark(begun, 'plan') })}::jsonb)`;
    await db.sql`update uploads set created_at = now() - interval '25 hours' where public_id = any(${[held, begun, orphan]}::text[])`;
    await purgePictures(db, folder);
    const left = (await filesLeft()).join();
    expect([held, begun, orphan, fresh].map((publicId) => left.includes(publicId))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
