import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanVideo } from '#app/features/videos/clean-video.server';
import { aWebm, anMp4, box, element, placeBox, u32 } from '../../../../scripts/trials/films';

const folder = await mkdtemp(path.join(tmpdir(), 'vouch-films-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function clean(bytes: Buffer) {
  const file = path.join(folder, 'film');
  await writeFile(file, bytes);
  const cleaned = await cleanVideo(file);
  return { cleaned, left: await readFile(file) };
}

const problemOf = async (bytes: Buffer) => {
  const { cleaned } = await clean(bytes);
  return cleaned.ok ? 'taken' : cleaned.problem;
};

const secret = 'SECRET-OF-ROSA';

describe('an MP4 or QuickTime film', () => {
  it('is known by its bytes, with its size, its length and the digest of what is left', async () => {
    const { cleaned, left } = await clean(anMp4());
    expect(cleaned).toEqual({
      ok: true,
      value: {
        ...{ container: 'mp4', width: 1280, height: 720, milliseconds: 7_000, bytes: left.length },
        digest: createHash('sha256').update(left).digest('hex'),
      },
    });
    const turned = await clean(anMp4({ brand: 'qt  ', brands: ['qt  '], turned: true }));
    expect(turned.cleaned).toMatchObject({
      ok: true,
      value: { container: 'quicktime', width: 720, height: 1280 },
    });
  });

  it('loses place, notes, dates, names and whatever else does not play, and keeps its size and its samples', async () => {
    const made = 3_800_000_000;
    const sent = anMp4({
      madeAt: made,
      notes: `lat 48.2082 ${secret}`,
      inIndex: [
        placeBox(),
        box('meta', u32(0), `com.apple.quicktime.location.ISO6709 ${secret}`),
        box(
          'uuid',
          Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
          `<x:xmpmeta>${secret}</x:xmpmeta>`,
        ),
      ],
      inTrack: [box('udta', box('name', secret)), box('meta', secret)],
      behind: [
        box('free', secret),
        box('uuid', secret),
        box('meta', secret),
        box('XYZ ', `<script>${secret}</script>`),
      ],
    });
    const { cleaned, left } = await clean(sent);
    expect(cleaned.ok).toBe(true);
    expect(left).toHaveLength(sent.length);
    for (const gone of [secret, '48.2082', 'xmpmeta', '<script', '\u00a9xyz', 'udta'])
      expect(left.includes(Buffer.from(gone, 'latin1')), gone).toBe(false);
    expect(left.includes(u32(made)), 'when it was made').toBe(false);
    for (const stays of ['PICTURE-BYTES-OF-ONE-FRAME', 'SOUND-BYTES'])
      expect(left.indexOf(stays), stays).toBe(sent.indexOf(stays));
    const again = await clean(left);
    expect(again.cleaned, 'cleaning it again changes nothing').toEqual(cleaned);
  });

  it('is refused when it is cut short, glued on to, or says sizes that cannot be', async () => {
    const film = anMp4();
    for (const at of [20, 40, 90, film.length - 30, film.length - 1])
      expect(await problemOf(film.subarray(0, at)), `cut at ${at}`).not.toBe('taken');
    expect(await problemOf(Buffer.concat([film, Buffer.from('<html><script>alert(1)</script>')]))).toBe(
      'broken',
    );
    expect(await problemOf(Buffer.concat([film, u32(0), Buffer.from('free')])), 'no size').toBe('broken');
    const over = Buffer.concat([film, u32(1), Buffer.from('free'), Buffer.from('ffffffffffffffff', 'hex')]);
    expect(await problemOf(over), 'a size beyond all files').toBe('broken');
    expect(
      await problemOf(Buffer.concat([film, u32(4), Buffer.from('free')])),
      'less than its own head',
    ).toBe('broken');
    expect(await problemOf(Buffer.concat([film, box('moof', u32(0))])), 'in fragments').toBe('broken');
    expect(await problemOf(Buffer.concat([film, film])), 'two films').toBe('broken');
  });

  it('is refused when it is another thing in the same boxes', async () => {
    expect(await problemOf(anMp4({ brand: 'M4A ' })), 'sound').toBe('no-video');
    expect(await problemOf(anMp4({ brand: 'heic', brands: ['mif1'] })), 'a photo').toBe('no-video');
    expect(await problemOf(anMp4({ brands: ['<scr', 'ipt>'] })), 'brands that are a script').toBe('no-video');
    expect(await problemOf(anMp4({ codec: 'encv' })), 'locked').toBe('unplayable');
    expect(await problemOf(anMp4({ isElsewhere: true })), 'pictures in another file').toBe('broken');
    expect(await problemOf(anMp4({ width: 30_000 })), 'too wide').toBe('unplayable');
    expect(await problemOf(Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe('no-video');
    expect(await problemOf(Buffer.alloc(0))).toBe('nothing');
  });

  it('is refused when it is longer than two minutes, whoever says so', async () => {
    expect(await problemOf(anMp4({ seconds: 121 }))).toBe('too-long');
    expect(await problemOf(anMp4({ seconds: 5, saidSeconds: 4_000_000 })), 'as its head says').toBe(
      'too-long',
    );
    expect(await problemOf(anMp4({ seconds: 3_600, saidSeconds: 5 })), 'as its samples say').toBe('too-long');
    expect(await problemOf(anMp4({ seconds: 120 }))).toBe('taken');
    expect(await problemOf(anMp4({ seconds: 0 })), 'of no length').toBe('broken');
  });

  it('is refused when its tables point elsewhere or are bombs', async () => {
    const film = anMp4();
    const pointing = Buffer.from(film);
    pointing.writeUInt32BE(film.length - 4, film.indexOf('stco') + 12);
    expect(await problemOf(pointing), 'samples outside of the media').toBe('broken');
    const bomb = Buffer.from(film);
    bomb.writeUInt32BE(0xffffffff, bomb.indexOf('stts') + 8);
    expect(await problemOf(bomb), 'four billion rows').toBe('broken');
    const nested = Array.from({ length: 4_000 }).reduce<Buffer>((inner) => box('trak', inner), box('free'));
    expect(await problemOf(anMp4({ inIndex: [nested] })), 'boxes in boxes').toBe('broken');
    expect(await problemOf(anMp4({ inIndex: Array.from({ length: 6_000 }, () => box('free')) }))).toBe(
      'broken',
    );
  });
});

describe('a WebM film', () => {
  it('is known by its bytes; what a browser records says no length, and its frames do', async () => {
    expect((await clean(aWebm())).cleaned).toMatchObject({
      value: { container: 'webm', width: 640, height: 360, milliseconds: 7_000 },
    });
    const recorded = aWebm({ isOpen: true, saidSeconds: null, seconds: 9 });
    expect((await clean(recorded)).cleaned).toMatchObject({ ok: true, value: { milliseconds: 9_000 } });
    expect(await problemOf(aWebm({ isOpen: true, saidSeconds: null, seconds: 130 }))).toBe('too-long');
    expect(await problemOf(aWebm({ saidSeconds: 5, seconds: 130 })), 'as its frames say').toBe('too-long');
    expect(await problemOf(aWebm({ saidSeconds: 1e12 })), 'as its head says').toBe('too-long');
  });

  it('loses tags, chapters, attached files, titles and dates, and keeps its size and its frames', async () => {
    const sent = aWebm({
      inInfo: [
        element(0x7ba9, secret),
        element(0x4461, Buffer.alloc(8, 7)),
        element(0xbf, Buffer.from('1234')),
      ],
      inTrack: [element(0x536e, secret)],
      inCluster: [
        element(0xec, secret),
        element(0xa0, element(0xa1, Buffer.from('81000080', 'hex')), element(0x75a1, secret)),
      ],
      inSegment: [0x1254c367, 0x1043a770, 0x1941a469, 0xec, 0x4abc].map((id) =>
        element(id, `location 48.2082 <script>${secret}</script>`),
      ),
    });
    const { cleaned, left } = await clean(sent);
    expect(cleaned.ok).toBe(true);
    expect(left).toHaveLength(sent.length);
    for (const gone of [secret, '48.2082', '<script']) expect(left.includes(gone), gone).toBe(false);
    expect(left.indexOf('FRAME')).toBe(sent.indexOf('FRAME'));
    expect((await clean(left)).cleaned, 'cleaning it again changes nothing').toEqual(cleaned);
  });

  it('is refused when it is something else, cut short or glued on to', async () => {
    expect(await problemOf(aWebm({ docType: 'matroska' }))).toBe('no-video');
    expect(await problemOf(aWebm({ codec: 'V_MPEG4/ISO/AVC' }))).toBe('unplayable');
    const film = aWebm();
    for (const at of [10, 60, film.length - 1])
      expect(await problemOf(film.subarray(0, at)), `cut at ${at}`).not.toBe('taken');
    expect(await problemOf(Buffer.concat([film, Buffer.from('<html>')]))).toBe('broken');
    const zip = aWebm({ isOpen: true, inSegment: [Buffer.from('PK\u0003\u0004evil.html')] });
    expect(await problemOf(zip)).toBe('broken');
  });
});
