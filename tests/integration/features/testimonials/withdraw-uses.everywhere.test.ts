import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { expireConsents } from '#app/features/testimonials/expire-consents.server';
import { keepVideo, placeForVideo } from '#app/features/videos/keep-video.server';
import { recordVideo } from '#app/features/videos/record-video.server';
import { keepPicture } from '#app/features/writing/keep-picture.server';
import { recordUpload } from '#app/features/writing/record-upload.server';
import { newPublicId } from '#app/lib/public-id';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { anMp4 } from '../../../../scripts/trials/films';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { aTestimonial, aWall } from '#tests/support/testimonials';

/**
 * Promise 3: withdraw or expire, then page, wall, embed (script's data, frame), interface, export and search return
 * nothing within 60 s. Here they do at once; what others may keep of it meanwhile says its own `max-age`, which is held
 * under a minute.
 */
const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const shop = 'https://shop.example';
const marketer = await aMember(db, { role: 'marketer' });
const ctx = { db, actor: system, now: new Date() };

/** Words that stand nowhere else, lent to this site, other sites and print, with a photo, found by search. */
async function lent() {
  const word = `w${newPublicId()}`;
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } });
  const photo = await keepPicture(house.uploads, await picture.png().toBuffer());
  if (!photo) throw new Error('no photo');
  const photoId = await recordUpload(db, photo, { ownerId: null, purpose: 'testimonial' });
  const uses = ['this-site', 'other-sites', 'print'] as const;
  const one = await aTestimonial(db, { words: `They mended it, ${word}.`, uses, photoId });
  const film = await aFilmOf(one.id);
  await onDocumentFact(ctx, { subjectKind: 'testimonial', subjectId: one.id }, { hasRemote: false });
  // A wall of its own: one that was kept before these words came would not show them yet.
  const wall = await aWall(db, { origins: [shop] });
  return { ...one, word, photo: photo.publicId, film, wall: wall.publicId };
}

/** A film with them, as it lies after it was sent. */
async function aFilmOf(testimonialId: number): Promise<string> {
  const { publicId, place } = placeForVideo(house.uploads);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, anMp4());
  const kept = await keepVideo(house.uploads, { video: { publicId }, poster: null });
  if (!kept.ok) throw new Error(kept.problem);
  const about = { ownerId: null, words: 'She says it herself.', files: kept.value };
  await recordVideo(db, { kind: 'testimonial', id: testimonialId }, about);
  return publicId;
}

type Lent = Awaited<ReturnType<typeof lent>>;

/** Every way by which the words leave the house: what is answered, and the file as the marketer gets it. */
async function places({
  publicId,
  word,
  photo,
  film,
  wall,
}: Lent): Promise<Record<string, () => Promise<Response>>> {
  const cookie = await house.signIn(marketer.id);
  return {
    page: () => house.ask(`/testimonials/${publicId}`),
    'its data': () => house.ask(`/testimonials/${publicId}?_data=routes%2Ftestimonials%2Fshow`),
    wall: () => house.ask(`/walls/${wall}`),
    frame: () => house.ask(`/embed/walls/${wall}`, { headers: { referer: `${shop}/` } }),
    element: () => house.ask(`/api/v1/walls/${wall}`, { headers: { origin: shop } }),
    interface: () => house.ask(`/api/v1/walls/${wall}`),
    search: () => house.ask(`/search?q=${word}`),
    'search by kind': () => house.ask(`/search?q=${word}&kind=testimonial`),
    export: () =>
      house.ask('/testimonials/export/file', {
        method: 'POST',
        headers: { cookie, origin: house.origin },
        body: new URLSearchParams({ use: 'print', purpose: 'a leaflet' }),
      }),
    photo: () => house.ask(`/uploads/${photo}/thumb.webp`),
    film: () => house.ask(`/videos/${film}/video.mp4`),
    'part of the film': () => house.ask(`/videos/${film}/video.mp4`, { headers: { range: 'bytes=0-9' } }),
    'film to take along': () => house.ask(`/videos/${film}/video.mp4?download`),
    'picture of the film': () => house.ask(`/videos/${film}/poster.svg`),
  };
}

/** Which of the places hold the words (or, for photo and film, anything at all). */
async function holding(all: Record<string, () => Promise<Response>>, one: Lent): Promise<string[]> {
  const found = [];
  for (const [name, ask] of Object.entries(all)) {
    const answer = await ask();
    const text = (await answer.text()).replaceAll(`“${one.word}”`, '').replaceAll(`value="${one.word}"`, '');
    const holds = /photo|film/.test(name)
      ? answer.status < 300
      : text.includes(`They mended it`) && text.includes(one.word);
    if (holds) found.push(name);
    const [, age] = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '') ?? [];
    expect(Number(age ?? 0), name).toBeLessThanOrEqual(60);
  }
  return found;
}

describe('words that are no longer lent', () => {
  it('are gone from everywhere once they are taken back, kept pages and known digests included', async () => {
    const one = await lent();
    const all = await places(one);
    expect(await holding(all, one)).toEqual(Object.keys(all));
    expect(await holding(all, one)).toEqual(Object.keys(all));
    const etag = (await all['element']?.())?.headers.get('etag') ?? '';
    const { wall } = one;
    const again = { headers: { origin: shop, 'if-none-match': etag } };
    expect((await house.ask(`/api/v1/walls/${wall}`, again)).status).toBe(304);

    const withdrawn = await house.ask(`/testimonials/own/${one.authorKey}/withdraw`, {
      method: 'POST',
      headers: { origin: house.origin },
      body: new URLSearchParams({ use: 'all' }),
    });
    expect(withdrawn.status).toBe(303);
    expect(await holding(all, one)).toEqual([]);
    expect((await house.ask(`/api/v1/walls/${wall}`, again)).status).toBe(200);
  });

  it('are gone from where the one use was that is taken back, and stay elsewhere', async () => {
    const one = await lent();
    const all = await places(one);
    await house.ask(`/testimonials/own/${one.authorKey}/withdraw`, {
      method: 'POST',
      headers: { origin: house.origin },
      body: new URLSearchParams({ use: 'other-sites' }),
    });
    const mayShow = (await house.ask(`/videos/${one.film}/video.mp4`)).headers;
    expect(mayShow.get('cross-origin-resource-policy'), 'to pages elsewhere').toBe('same-origin');
    const left = await holding(all, one);
    expect(Object.keys(all).filter((place) => !left.includes(place))).toEqual([
      'frame',
      'element',
      'interface',
    ]);
  });

  it('are gone from everywhere once their time has ended', async () => {
    const one = await lent();
    const all = await places(one);
    expect(await holding(all, one)).toEqual(Object.keys(all));
    // Their end comes: the newest row of each use is one whose end has passed.
    await db.sql`
      insert into testimonial_consents (testimonial_id, use, granted, text_version, ends_at, source)
      select ${one.id}, use, true, 1, now() - interval '1 second', 'author-page' from testimonial_consents where testimonial_id = ${one.id}`;
    const asked = [
      'frame',
      'element',
      'interface',
      'search',
      'search by kind',
      'export',
      ...['photo', 'film', 'part of the film', 'film to take along', 'picture of the film'],
      'its data',
    ];
    const notKept = Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)));
    expect(await holding(notKept, one)).toEqual([]);
    // Pages that were kept before go by the clock, which comes round every minute, if not by their own age.
    await expireConsents(ctx);
    await vi.waitFor(async () => expect(await holding(all, one)).toEqual([]), {
      timeout: 10_000,
      interval: 200,
    });
  });

  it('come back to nobody who was never lent them', async () => {
    const one = await lent();
    const { page, photo } = await places(one);
    await db.sql`update testimonials set state = 'received' where id = ${one.id}`;
    expect((await photo?.())?.status).toBe(404);
    expect((await house.ask(`/testimonials/${one.publicId}?x=1`)).status).toBe(404);
    expect((await page?.())?.status).toBe(404);
  });
});

describe('pages elsewhere', () => {
  it('are given words only where the wall names them, and may hold the frame nowhere else', async () => {
    const { wall } = await lent();
    const ask = (origin: string) => house.ask(`/api/v1/walls/${wall}`, { headers: { origin } });
    for (const origin of [
      'https://elsewhere.example',
      'null',
      'https://shop.example.evil.test',
      'http://shop.example',
    ]) {
      const answer = await ask(origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      expect(await answer.text()).not.toContain('mended');
    }
    const answer = await ask(shop);
    expect(answer.headers.get('access-control-allow-origin')).toBe(shop);
    expect(answer.headers.get('vary')).toContain('Origin');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const frame = await house.ask(`/embed/walls/${wall}`);
    expect(frame.headers.get('content-security-policy')).toContain(`frame-ancestors ${house.origin} ${shop}`);
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect((await house.ask(`/walls/${wall}`)).headers.get('x-frame-options')).toBe('DENY');
  });

  it('are remembered, so that the team can be told of them', async () => {
    const one = await lent();
    const [, , , , element] = Object.values(await places(one));
    await element?.();
    await vi.waitFor(async () => {
      const rows =
        await db.sql`select place from testimonial_deliveries where testimonial_id = ${one.id} and kind = 'embed'`;
      expect(rows).toEqual([{ place: shop }]);
    });
  });

  it('load a script of less than 12 KB', async () => {
    const script = await house.ask('/embed/wall.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const { gzipSync } = await import('node:zlib');
    const size = gzipSync(await script.text(), { level: 9 }).length;
    expect(size).toBeLessThan(12 * 1024);
    const release = await house.ask('/embed/releases/1/wall.js');
    expect(release.headers.get('access-control-allow-origin')).toBe('*');
    expect(release.headers.get('cache-control')).toContain('immutable');
    expect((await house.ask('/embed/releases/0/wall.js')).status).toBe(404);
  });
});
