import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { findArticle } from '#app/features/articles/article-queries.server';
import { dropArticle } from '#app/features/articles/drop-article.server';
import { publishReviewed } from '#app/features/articles/review-article.server';
import { saveArticle, type SaveArticleInput } from '#app/features/articles/save-article.server';
import { mayPictureBeSeen } from '#app/features/boards/picture-queries.server';
import { addPicture } from '#app/features/writing/add-picture.server';
import { readPlace, type DraftPlace } from '#app/features/writing/draft';
import { describePlace } from '#app/features/writing/draft-place-queries.server';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { pictureMark } from '#app/features/writing/picture';
import { purgePictures } from '#app/features/writing/purge-pictures.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-articles-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const board = await aBoard(db);
const [author, editor, reviewer, member] = [
  await aMember(db),
  await aMember(db, { role: 'moderator' }),
  await aMember(db, { role: 'marketer' }),
  await aMember(db),
];

async function save(by: MemberActor, input: Partial<SaveArticleInput>) {
  const saved = await saveArticle(as(by), {
    ...{ publicId: null, boardSlug: board.slug, send: true, title: 'How to clean it', body: 'So.', tags: '' },
    ...input,
  });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.publicId;
}

async function publish(publicId: string) {
  const revision = (await findArticle(db, publicId))?.open?.revision ?? 0;
  const published = await publishReviewed(as(reviewer), { publicId, revision });
  if (!published.ok) throw new Error(published.problem.code);
}

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

async function aPictureOf(owner: MemberActor): Promise<string> {
  const added = await addPicture(as(owner), new File([new Uint8Array(png)], 'a.png'), folder);
  if (!added.ok) throw new Error(added.problem);
  return added.value.publicId;
}

const seenBy = async (picture: string) =>
  Promise.all(
    [visitor, member, author, editor, reviewer].map((actor) => mayPictureBeSeen(db, actor, picture)),
  );

describe('pictures of an article', () => {
  it('are seen by its author and who may review it, and by everybody once it is published', async () => {
    const picture = await aPictureOf(author);
    expect(await seenBy(picture)).toEqual([false, false, true, false, false]);
    const publicId = await save(author, { body: pictureMark(picture, 'a burr') });
    expect(await seenBy(picture)).toEqual([false, false, true, true, true]);
    await publish(publicId);
    expect(await seenBy(picture)).toEqual([true, true, true, true, true]);
  });

  it('are kept while it waits, and let go when it is given up', async () => {
    const picture = await aPictureOf(author);
    const publicId = await save(author, { body: pictureMark(picture, 'a burr') });
    await db.sql`update uploads set created_at = now() - interval '3 days'`;
    await purgePictures(db, folder);
    expect(await seenBy(picture)).toEqual([false, false, true, true, true]);
    await dropArticle(as(author), publicId);
    expect(await seenBy(picture)).toEqual([false, false, true, false, false]);
    await purgePictures(db, folder);
    expect(await db.sql`select from uploads where public_id = ${picture}`).toHaveLength(0);
  });

  it('go with the words of whoever has put them in, and open nobody else’s', async () => {
    const [own, others] = [await aPictureOf(editor), await aPictureOf(member)];
    const publicId = await save(author, {});
    await save(editor, { publicId, body: [own, others].map((id) => pictureMark(id, 'x')).join('\n\n') });
    await publish(publicId);
    expect(await seenBy(own)).toEqual([true, true, true, true, true]);
    expect(await seenBy(others)).toEqual([false, true, false, false, false]);
    // Other words without it close it again.
    await save(author, { publicId, body: 'No picture.' });
    await publish(publicId);
    expect(await seenBy(own)).toEqual([false, false, false, true, false]);
  });
});

describe('the draft of an article', () => {
  const keep = (place: DraftPlace) =>
    keepDraft(as(author), { place, base: 0, fields: { title: 'Begun', body: 'Words.' } });

  it('goes when its words are saved', async () => {
    const begun = { kind: 'article', about: board.slug } as const;
    await keep(begun);
    expect(readPlace(`article:${board.slug}`)).toEqual(begun);
    const publicId = await save(author, { begun });
    expect(await getDraft(db, author.id, begun)).toBeNull();
    const changed = { kind: 'edit-article', about: publicId } as const;
    await keep(changed);
    await save(author, { publicId, begun: changed });
    expect(await getDraft(db, author.id, changed)).toBeNull();
  });

  it('is named by its place, to who may write there', async () => {
    const publicId = await save(author, { title: 'Burrs' });
    const place = { kind: 'edit-article', about: publicId } as const;
    expect(await describePlace(db, author, place)).toMatchObject({ about: 'Burrs' });
    expect(await describePlace(db, member, place)).toMatchObject({ about: null, href: null });
    const begun = { kind: 'article', about: board.slug } as const;
    expect(await describePlace(db, author, begun)).toEqual({
      what: 'New article in',
      about: expect.any(String) as string,
      href: `/articles/new?board=${board.slug}`,
    });
  });
});
