import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { maxVideoBytes } from '#app/features/videos/video';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { anMp4, aWebm, box, placeBox } from '../../../../scripts/trials/films';
import { aMember } from '#tests/support/people';
import { aRule } from '#tests/support/rules';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const moderator = await aMember(db, { role: 'moderator' });
const cookies = { writer: '', moderator: await house.signIn(moderator.id) };
const stranger = await house.signIn((await aMember(db)).id);

let review: { id: number; publicId: string };
beforeEach(async () => {
  // Each starts with all the tries that one has in an hour.
  const writer = await aMember(db);
  cookies.writer = await house.signIn(writer.id);
  review = await aReview(db, { authorId: writer.id });
});

const picture = () => sharp({ create: { width: 64, height: 36, channels: 3, background: 'teal' } }).jpeg();

interface Sent {
  film?: Buffer | null;
  words?: string;
  poster?: Buffer | null;
  cookie?: string;
}

function send({
  film = anMp4(),
  words = 'It grinds for ten seconds.',
  poster,
  cookie,
}: Sent = {}): Promise<Response> {
  const form = new FormData();
  form.append('video', new File(film ? [new Uint8Array(film)] : [], film ? '../../evil.html' : ''));
  form.append('words', words);
  if (poster) form.append('poster', new File([new Uint8Array(poster)], 'a.jpg', { type: 'image/jpeg' }));
  return house.ask(`/reviews/${review.publicId}/video`, {
    method: 'POST',
    headers: { cookie: cookie ?? cookies.writer, origin: house.origin },
    body: form,
  });
}

interface Row {
  publicId: string;
  digest: string;
  posterId: number | null;
}

async function ownVideo(): Promise<Row | undefined> {
  const [row] = await db.sql<[Row?]>`
    select public_id as "publicId", digest, poster_id as "posterId" from videos where review_id = ${review.id}`;
  return row;
}

const filesLeft = async () =>
  (await readdir(house.uploads, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

const dropped = async () =>
  (
    await db.sql<Array<{ payload: { video: string | null } }>>`
      select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
      where t.identifier = 'videos.drop-files'`
  ).flatMap(({ payload }) => payload.video ?? []);

const player = (
  id: string,
  init: { range?: string; more?: Record<string, string>; method?: string; cookie?: string } = {},
) =>
  house.ask(`/videos/${id}/video.mp4`, {
    method: init.method ?? 'GET',
    headers: {
      ...(init.range ? { range: init.range } : {}),
      ...(init.cookie ? { cookie: init.cookie } : {}),
      ...init.more,
    },
  });

describe('a video with a review', () => {
  it('goes to the disk, loses where it was filmed, and stands with the review', async () => {
    const film = anMp4({ inIndex: [placeBox()], behind: [box('free', Buffer.alloc(3_000_000, 'SECRET '))] });
    const answer = await send({ film, poster: await picture().toBuffer() });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/reviews/${review.publicId}`]);
    const video = await ownVideo();
    const served = await player(video?.publicId ?? '');
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(bytes).toHaveLength(film.length);
    expect(bytes.includes('48.2082') || bytes.includes('SECRET')).toBe(false);
    expect(served.headers.get('content-type')).toBe('video/mp4');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await (await house.ask(`/reviews/${review.publicId}`)).text();
    expect(page).toMatch(/<video[^>]*preload="none"[^>]*width="1280"[^>]*height="720"/);
    expect(page).toContain(`poster="/videos/${video?.publicId}/poster.webp"`);
    expect(page).toContain('It grinds for ten seconds.');
    expect(page).not.toMatch(/<video[^>]*autoplay/i);
    const poster = await house.ask(`/videos/${video?.publicId}/poster.webp`);
    expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  it('is named to programs, and in the proof of the review by the digest of the very file', async () => {
    await send();
    const { publicId = '', digest } = (await ownVideo()) ?? {};
    const bytes = Buffer.from(await (await player(publicId)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    const [{ slug }] = await db.sql<[{ slug: string }]>`
      select p.slug from products p join reviews r on r.product_id = p.id where r.id = ${review.id}`;
    const data = await (await house.ask(`/api/v1/products/${slug}/reviews`)).text();
    expect(data).toContain(`"url":"${house.origin}/videos/${publicId}/video.mp4"`);
    expect(data).toContain('"words":"It grinds for ten seconds."');
    expect(await (await house.ask(`/reviews/${review.publicId}/proof`)).text()).toContain(digest);
  });

  it('is given in parts, as players ask', async () => {
    await send();
    const { publicId = '', digest = '' } = (await ownVideo()) ?? {};
    const whole = Buffer.from(await (await player(publicId)).arrayBuffer());
    const part = await player(publicId, { range: 'bytes=5-14' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      ...[206, `bytes 5-14/${whole.length}`, '10'],
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(5, 15));
    expect((await player(publicId, { range: 'bytes=99999999-' })).status).toBe(416);
    const other = await player(publicId, { range: 'bytes=5-14', more: { 'if-range': '"another"' } });
    expect(other.status).toBe(200);
    expect((await other.arrayBuffer()).byteLength).toBe(whole.length);
    const same = await player(publicId, { range: 'bytes=5-14', more: { 'if-range': `"${digest}"` } });
    expect(same.status).toBe(206);
    const head = await player(publicId, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
      ...[200, String(whole.length), 'bytes'],
    ]);
    expect((await player(publicId, { more: { 'if-none-match': `"${digest}"` } })).status).toBe(304);
    const taken = await house.ask(`/videos/${publicId}/video.mp4?download`);
    expect(taken.headers.get('content-disposition')).toBe('attachment; filename="video.mp4"');
    for (const name of ['video.webm', 'video.html', 'poster.webp'])
      expect((await house.ask(`/videos/${publicId}/${name}`)).status, name).toBe(404);
    const plain = await house.ask(`/videos/${publicId}/poster.svg`);
    expect(await plain.text()).toContain('0:07');
  });

  it('is seen by those who may read the review, and by nobody when the file is asked for elsewhere', async () => {
    await send({ poster: await picture().toBuffer() });
    const { publicId = '', posterId } = (await ownVideo()) ?? {};
    for (const state of ['pending', 'withheld', 'hidden']) {
      await db.sql`update reviews set state = ${state}, state_reason = ${state === 'pending' ? 'rule' : 'spam'} where id = ${review.id}`;
      const seen = async (cookie?: string) => (await player(publicId, cookie ? { cookie } : {})).status;
      expect([await seen(), await seen(stranger)], state).toEqual([404, 404]);
      expect([await seen(cookies.writer), await seen(cookies.moderator)], state).toEqual([200, 200]);
      expect((await house.ask(`/videos/${publicId}/poster.webp`)).status).toBe(404);
    }
    const [poster] = await db.sql<
      [{ id: string }]
    >`select public_id as id from uploads where id = ${posterId ?? 0}`;
    expect(
      (await house.ask(`/uploads/${poster.id}/full.webp`, { headers: { cookie: cookies.writer } })).status,
    ).toBe(404);
  });

  it('is changed, taken away and withdrawn with its file', async () => {
    await send({ poster: await picture().toBuffer() });
    const first = (await ownVideo())?.publicId ?? '';
    await send({ film: null, words: 'Now with other words.' });
    expect((await ownVideo())?.publicId, 'new words leave the film').toBe(first);
    await send({ film: aWebm({ isOpen: true, saidSeconds: null }) });
    const second = (await ownVideo())?.publicId ?? '';
    expect(second).not.toBe(first);
    expect([(await player(first)).status, await dropped()]).toEqual([404, [first]]);
    expect((await house.ask(`/videos/${second}/video.webm`)).headers.get('content-type')).toBe('video/webm');
    const post = (place: string) =>
      house.ask(place, {
        method: 'POST',
        headers: { cookie: cookies.writer, origin: house.origin },
        body: new URLSearchParams(),
      });
    await post(`/reviews/${review.publicId}/video/remove`);
    expect([await ownVideo(), await dropped()]).toEqual([undefined, [first, second]]);
    await send();
    const third = (await ownVideo())?.publicId ?? '';
    await post(`/reviews/${review.publicId}/withdraw`);
    expect([await ownVideo(), (await player(third, { cookie: cookies.writer })).status]).toEqual([
      undefined,
      404,
    ]);
    expect(await dropped()).toEqual([first, second, third]);
  });

  it('may be objected to anew, and its words meet the rules that all words meet', async () => {
    await db.sql`update reviews set object_until = now() - interval '1 day' where id = ${review.id}`;
    await send();
    expect(
      await db.sql`select from reviews where id = ${review.id} and object_until > now() and edited_at is not null`,
    ).toHaveLength(1);
    await aRule(db, moderator, { test: { kind: 'words', words: ['casino-of-luck'] } });
    await send({
      words: 'Buy at casino-of-luck today.',
    });
    const [{ state }] = await db.sql<[{ state: string }]>`select state from reviews where id = ${review.id}`;
    expect(state).toBe('pending');
  });
});

describe('a video that is not taken', () => {
  const refusedWith = async (sent: Sent): Promise<[number, string]> => {
    const before = await filesLeft();
    const answer = await send(sent);
    const page = await answer.text();
    expect(await filesLeft(), 'nothing of it is left').toEqual(before);
    expect(await ownVideo()).toBeUndefined();
    return [answer.status, page];
  };

  it('is refused with the reason, what was typed, and no file left behind', async () => {
    const reasons: Array<[Sent, string]> = [
      [{ film: Buffer.from('<!doctype html><script>alert(1)</script>') }, 'not an MP4, QuickTime or WebM'],
      [{ film: anMp4().subarray(0, 300) }, 'cut short'],
      [{ film: anMp4({ seconds: 600 }) }, 'longer than two minutes'],
      [{ film: null }, 'Choose the video again'],
      [{ poster: Buffer.from('<svg/>') }, 'cannot be read'],
      [{ words: ' ' }, 'Say what is said or seen'],
    ];
    for (const [sent, reason] of reasons) {
      const [status, page] = await refusedWith({ words: 'Typed words & all', ...sent });
      expect([status, page.includes(reason)], reason).toEqual([422, true]);
      if (!sent.words) expect(page).toContain('Typed words &amp; all');
    }
  });

  it('is cut off at its largest size while memory stays where it was', async () => {
    const film = Buffer.alloc(maxVideoBytes + 1, 'x');
    const [status, page] = await refusedWith({ film });
    expect([status, page.includes('larger than 100 MB')]).toEqual([422, true]);
    const far = await house
      .ask(`/reviews/${review.publicId}/video`, {
        method: 'POST',
        headers: {
          cookie: cookies.writer,
          origin: house.origin,
          'content-type': 'multipart/form-data; boundary=x',
        },
        body: Buffer.alloc(maxVideoBytes + 30 * 1024 * 1024),
      })
      .then(
        ({ status }) => status,
        () => 413,
      );
    expect(far).toBe(413);
  });

  it('costs nothing from people who may not change the review, and breaks nothing when it is no form', async () => {
    expect((await send({ cookie: stranger })).status).toBe(403);
    expect((await send({ cookie: 'none' })).status).toBe(302);
    const broken = await house.ask(`/reviews/${review.publicId}/video`, {
      method: 'POST',
      headers: {
        cookie: cookies.writer,
        origin: house.origin,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--x\r\ncontent-disposition: form-data; name="video"; filename="a"\r\n\r\nhalf of it',
    });
    expect(broken.status).toBe(400);
    expect(await ownVideo()).toBeUndefined();
  });
});
