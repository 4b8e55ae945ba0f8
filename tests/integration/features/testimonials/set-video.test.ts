import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { removeTestimonialVideo, setTestimonialVideo } from '#app/features/testimonials/set-video.server';
import { newPublicId } from '#app/lib/public-id';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { anMp4, box, placeBox } from '../../../../scripts/trials/films';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { aTestimonial, aWall } from '#tests/support/testimonials';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const marketer = await house.signIn((await aMember(db, { role: 'marketer' })).id);
const stranger = await house.signIn((await aMember(db)).id);
const shop = 'https://shop.example';

function send(
  key: string,
  { film = anMp4(), words = 'She says it herself.' }: { film?: Buffer; words?: string } = {},
) {
  const form = new FormData();
  form.append('video', new File([new Uint8Array(film)], 'me.mov'));
  form.append('words', words);
  return house.ask(`/testimonials/own/${key}/video`, {
    method: 'POST',
    headers: { origin: house.origin },
    body: form,
  });
}

const post = (place: string, fields: Record<string, string> = {}, cookie = '') =>
  house.ask(place, {
    method: 'POST',
    headers: { origin: house.origin, cookie },
    body: new URLSearchParams(fields),
  });

async function filmOf(id: number): Promise<{ publicId: string; digest: string } | undefined> {
  const [film] = await db.sql<[{ publicId: string; digest: string }?]>`
    select public_id as "publicId", digest from videos where testimonial_id = ${id}`;
  return film;
}

const statusFor = async (publicId: string, cookie = '') =>
  (await house.ask(`/videos/${publicId}/video.mp4`, { headers: { cookie } })).status;

const stateOf = async (id: number) =>
  (await db.sql<[{ state: string }]>`select state from testimonials where id = ${id}`)[0].state;

describe('a video with words that somebody lends', () => {
  it('comes without an account, waits for the team with its words, and is shown where they may be', async () => {
    const own = await aTestimonial(db, { state: 'approved', uses: ['this-site', 'other-sites', 'print'] });
    const wall = await aWall(db, { origins: [shop] });
    const onWall = async () => (await house.ask(`/walls/${wall.publicId}`)).text();
    expect(await onWall()).toContain(own.words);
    const film = anMp4({ inIndex: [placeBox()], behind: [box('free', 'SECRET')] });
    expect((await send(own.authorKey, { film })).status).toBe(303);
    const { publicId = '', digest = '' } = (await filmOf(own.id)) ?? {};
    expect(await stateOf(own.id)).toBe('received');
    expect(await onWall(), 'the words wait with it').not.toContain(own.words);
    expect([await statusFor(publicId), await statusFor(publicId, stranger)]).toEqual([404, 404]);
    expect(await statusFor(publicId, marketer)).toBe(200);

    await post(`/testimonials/${own.publicId}/decide`, { decision: 'approve', reason: '' }, marketer);
    expect(await stateOf(own.id)).toBe('approved');
    const served = await house.ask(`/videos/${publicId}/video.mp4`);
    expect(served.headers.get('cross-origin-resource-policy'), 'lent to other sites').toBe('cross-origin');
    expect(served.headers.get('cache-control')).toBe('private, max-age=30');
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(bytes.includes('48.2082') || bytes.includes('SECRET')).toBe(false);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);

    const address = `/videos/${publicId}/video.mp4`;
    expect(await onWall()).toContain(`<source src="${address}" type="video/mp4"`);
    expect(await onWall()).toContain('She says it herself.');
    const element = await house.ask(`/api/v1/walls/${wall.publicId}`, { headers: { origin: shop } });
    expect(await element.text()).toContain(`"url":"${house.origin}${address}"`);
    const frame = await house.ask(`/embed/walls/${wall.publicId}`);
    expect(frame.headers.get('content-security-policy')).toContain(`media-src ${house.origin}`);
    const document = await frame.text();
    expect(document).toMatch(/<video preload="none" controls playsinline width="1280" height="720"/);
    expect(document + (await onWall())).not.toMatch(/autoplay/i);

    expect(await (await house.ask(`/testimonials/${own.publicId}/proof`)).text()).toContain(digest);
    expect(await (await house.ask(`/testimonials/own/${own.authorKey}/copy`)).text()).toContain(
      'She says it herself.',
    );
    const file = await post('/testimonials/export/file', { use: 'print', purpose: 'a leaflet' }, marketer);
    expect(await file.text()).toContain(`${house.origin}${address},She says it herself.`);
  });

  it('goes with its file when its author takes it away or erases all', async () => {
    const own = await aTestimonial(db, { state: 'received' });
    await send(own.authorKey);
    const first = (await filmOf(own.id))?.publicId ?? '';
    await post(`/testimonials/own/${own.authorKey}/video/remove`);
    expect([await filmOf(own.id), await statusFor(first, marketer)]).toEqual([undefined, 404]);
    await send(own.authorKey);
    const second = (await filmOf(own.id))?.publicId ?? '';
    await post(`/testimonials/own/${own.authorKey}/erase`, { confirm: 'erase' });
    expect([await filmOf(own.id), await statusFor(second, marketer)]).toEqual([undefined, 404]);
    const waiting = await db.sql<Array<{ payload: { video: string } }>>`
      select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
      where t.identifier = 'videos.drop-files'`;
    expect(waiting.map(({ payload }) => payload.video)).toEqual([first, second]);
  });

  it('is refused with the reason and what was typed, and has no page where words are not given any more', async () => {
    const own = await aTestimonial(db, { state: 'received' });
    const refused = await send(own.authorKey, { film: anMp4().subarray(0, 200), words: 'Typed & kept' });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/cut short[^]*Typed &amp; kept/),
    ]);
    for (const state of ['draft', 'declined', 'withdrawn']) {
      const other = await aTestimonial(db, { state });
      expect((await send(other.authorKey)).status, state).toBe(404);
      expect(await filmOf(other.id)).toBeUndefined();
    }
    expect((await send('f'.repeat(96))).status).toBe(404);
  });

  it('is one, however many come at once', async () => {
    const own = await aTestimonial(db, { state: 'received' });
    const ctx = { db, actor: visitor, now: new Date() };
    const film = () => ({
      video: {
        ...{
          publicId: newPublicId(),
          container: 'webm' as const,
          width: 640,
          height: 360,
          milliseconds: 7_000,
        },
        ...{ bytes: 900, digest: 'd'.repeat(64) },
      },
      poster: null,
    });
    const all = await Promise.all(
      Array.from({ length: 5 }, () =>
        setTestimonialVideo(ctx, { key: own.authorKey, words: 'She says it.', files: film() }),
      ),
    );
    expect(all).toEqual(all.map(() => ({ ok: true, value: { waits: false } })));
    expect(await db.sql`select from videos where testimonial_id = ${own.id}`).toHaveLength(1);
    expect(await removeTestimonialVideo(ctx, own.authorKey)).toEqual({ ok: true, value: null });
    expect(await removeTestimonialVideo(ctx, own.authorKey)).toEqual({
      ok: false,
      problem: { code: 'nothing' },
    });
    expect(await removeTestimonialVideo(ctx, 'none')).toEqual({ ok: false, problem: { code: 'gone' } });
    const files = { ...film(), video: null };
    expect(await setTestimonialVideo(ctx, { key: own.authorKey, words: 'She says it.', files })).toEqual({
      ...{ ok: false, problem: { code: 'nothing' } },
    });
  });
});
