import { anMp4, aWebm, box, element, placeBox, u32 } from './films';
import { maxVideoBytes } from '#app/features/videos/video';
import type { HostileFile } from './hostile-files';

/** Stands in every payload and every hidden corner, so that one search finds what has survived. */
const mark = 'vouch-trial-payload';
const page = `<html><script>document.title='${mark}';alert('${mark}')</script></html>`;
const place = '+48.2082+016.3738/';

/** Films that somebody might send: something else at once, bombs, liars, broken ones, and those that tell too much. */
export function hostileFilms(): HostileFile[] {
  return [...polyglots(), ...pretenders(), ...tellingTooMuch(), ...liars(), ...broken(), ...bombs()];
}

function film(what: string, bytes: Buffer | string, refused: boolean): HostileFile {
  return {
    ...{ what, name: `../../${mark}.html`, type: 'text/html', marks: [mark, place], refused },
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  };
}

const tails: Record<string, string> = {
  'a page': page,
  'a script': `*/=1;alert('${mark}')//`,
  'a document': `%PDF-1.4\n/JS (app.alert('${mark}'))\n%%EOF`,
  'an archive': `PK\u0003\u0004${mark}PK\u0005\u0006${'\0'.repeat(18)}`,
  php: `<?php echo '${mark}'; ?>`,
};

/** A film and something else at once: glued on behind it, or hidden in its free room. */
function polyglots(): HostileFile[] {
  return Object.entries(tails).flatMap(([what, tail]) => [
    film(`mp4 with ${what} behind it`, Buffer.concat([anMp4(), Buffer.from(tail)]), true),
    film(`webm with ${what} behind it`, Buffer.concat([aWebm(), Buffer.from(tail)]), true),
    film(`${what} with an mp4 behind it`, Buffer.concat([Buffer.from(tail), anMp4()]), true),
    ...['free', 'skip', 'wide', 'uuid', 'meta', 'pnot', '<!--'].map((type) =>
      film(`mp4 with ${what} in a box "${type}"`, anMp4({ behind: [box(type, tail)] }), false),
    ),
    ...[0xec, 0x1254c367, 0x1941a469].map((id) =>
      film(`webm with ${what} in ${id.toString(16)}`, aWebm({ inSegment: [element(id, tail)] }), false),
    ),
  ]);
}

/** Something else in the same boxes, or under a film's name. */
function pretenders(): HostileFile[] {
  const mp4 = ['M4A ', 'heic', 'avif', 'jp2 ', 'crx ', 'f4v ', 'dash', 'abcd'].map((brand) =>
    film(`mp4 of the brand "${brand}"`, anMp4({ brand, brands: [brand] }), true),
  );
  return [
    ...mp4,
    film('mp4 whose brands are a script', anMp4({ brands: ['<scr', 'ipt>', 'aler'] }), true),
    film('mp4 that is locked', anMp4({ codec: 'encv' }), true),
    film('mp4 of still photos', anMp4({ codec: 'jpeg' }), true),
    film('mp4 whose pictures lie elsewhere', anMp4({ isElsewhere: true }), true),
    film('matroska', aWebm({ docType: 'matroska' }), true),
    film('webm of another codec', aWebm({ codec: 'V_MPEG4/ISO/AVC' }), true),
    ...Object.entries(tails).map(([what, bytes]) => film(`${what} under the name of a film`, bytes, true)),
    film('a list that names files of the house', '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n', true),
    film('nothing', '', true),
  ];
}

/** Films that are fine but for what they tell of whoever made them. */
function tellingTooMuch(): HostileFile[] {
  const apple = box('meta', u32(0), `com.apple.quicktime.location.ISO6709 ${place} ${mark}`);
  const xmp = box(
    'uuid',
    Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
    `<x:xmpmeta>${mark}</x:xmpmeta>`,
  );
  return [
    film('mp4 with a place', anMp4({ inIndex: [placeBox(place)] }), false),
    film(
      'quicktime with a place',
      anMp4({ brand: 'qt  ', brands: ['qt  '], inIndex: [apple, placeBox(place)] }),
      false,
    ),
    film('mp4 with XMP in its index', anMp4({ inIndex: [xmp] }), false),
    film('mp4 with XMP beside it', anMp4({ behind: [xmp] }), false),
    film(
      'mp4 with names in its track',
      anMp4({ inTrack: [box('udta', box('name', mark)), box('meta', mark)] }),
      false,
    ),
    film('mp4 with a track of places', anMp4({ notes: `${place} ${mark}`.repeat(100) }), false),
    film('webm with tags', aWebm({ inSegment: [element(0x1254c367, `LOCATION ${place} ${mark}`)] }), false),
    film('webm with a title', aWebm({ inInfo: [element(0x7ba9, mark)] }), false),
    film('webm with words in a cluster', aWebm({ inCluster: [element(0xec, mark)] }), false),
  ];
}

/** Films that say what is not so. */
function liars(): HostileFile[] {
  return [
    film('mp4 that says it lasts for forty days', anMp4({ saidSeconds: 3_500_000 }), true),
    film('mp4 that says seven seconds and lasts an hour', anMp4({ seconds: 3_600, saidSeconds: 7 }), true),
    film('mp4 of 65,000 by 65,000', anMp4({ width: 65_000, height: 65_000 }), true),
    film('webm that says it lasts for thirty years', aWebm({ saidSeconds: 1e9 }), true),
    film('webm that says it lasts for less than nothing', aWebm({ saidSeconds: -5 }), true),
    film(
      'webm that says seven seconds and lasts four minutes',
      aWebm({ saidSeconds: 7, seconds: 240 }),
      true,
    ),
  ];
}

/** Films that break off, at every fiftieth byte, and films with sizes that cannot be. */
function broken(): HostileFile[] {
  const [mp4, webm] = [anMp4(), aWebm()];
  const cut = (what: string, whole: Buffer) =>
    Array.from({ length: Math.floor(whole.length / 50) }, (_, at) =>
      film(`${what} cut after ${at * 50 + 20} bytes`, whole.subarray(0, at * 50 + 20), true),
    );
  const sized = (head: Buffer) => Buffer.concat([mp4, head, Buffer.from('free'), Buffer.alloc(20)]);
  return [
    ...cut('mp4', mp4),
    ...cut('webm', webm),
    film('mp4 with a box without a size', sized(u32(0)), true),
    film('mp4 with a box smaller than its head', sized(u32(7)), true),
    film('mp4 with a box larger than the file', sized(u32(0xfffffff0)), true),
    film(
      'mp4 with a box beyond all numbers',
      Buffer.concat([mp4, u32(1), Buffer.from('free'), Buffer.alloc(8, 255)]),
      true,
    ),
    film(
      'webm with an element beyond all numbers',
      Buffer.concat([webm, Buffer.from('ec01fffffffffffffe', 'hex')]),
      true,
    ),
    film('webm with an id of no length', Buffer.concat([webm, Buffer.alloc(16)]), true),
  ];
}

/** Few bytes that make much work, and very many bytes. */
function bombs(): HostileFile[] {
  const nested = Array.from({ length: 20_000 }).reduce<Buffer>((inner) => box('trak', inner), box('free'));
  const many = Buffer.concat(Array.from({ length: 400_000 }, () => box('free')));
  const rows = anMp4();
  rows.writeUInt32BE(0xffffffff, rows.indexOf('stts') + 8);
  const samples = anMp4();
  samples.writeUInt32BE(0xffffffff, samples.indexOf('stsc') + 16);
  const voids = Buffer.concat(Array.from({ length: 300_000 }, () => Buffer.from('ec80', 'hex')));
  return [
    film('mp4 of 20,000 boxes in one another', anMp4({ inIndex: [nested] }), true),
    film('mp4 of 400,000 boxes side by side', Buffer.concat([anMp4(), many]), true),
    film('mp4 with 400,000 boxes in its index', anMp4({ inIndex: [many] }), true),
    film('mp4 with a table of four billion rows', rows, true),
    film('mp4 with four billion samples in a chunk', samples, true),
    film('webm of 300,000 voids', Buffer.concat([aWebm({ isOpen: true }), voids]), true),
    film('a film of more than 100 MB', Buffer.concat([anMp4(), Buffer.alloc(maxVideoBytes)]), true),
  ];
}
