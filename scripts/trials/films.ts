/** Films made of nothing but their structure: what a reader of containers sees, without a picture to decode. */

const u16 = (...numbers: number[]) => Buffer.from(numbers.flatMap((n) => [(n >> 8) & 255, n & 255]));

export function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32BE(number >>> 0, at * 4));
  return bytes;
}

/** A box of an MP4 file. */
export function box(type: string, ...parts: Array<Buffer | string>): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

export interface FilmOptions {
  brand?: string;
  brands?: string[];
  seconds?: number;
  /** What the head of the index says, where that differs. */
  saidSeconds?: number;
  width?: number;
  height?: number;
  turned?: boolean;
  codec?: string;
  /** Boxes beside the tracks in the index. */
  inIndex?: Buffer[];
  /** Boxes within the track of the picture. */
  inTrack?: Buffer[];
  /** Boxes after everything else. */
  behind?: Buffer[];
  /** Bytes of a third track, of notes in time. */
  notes?: string;
  /** Whether its pictures lie in another file. */
  isElsewhere?: boolean;
  /** When it was made, in the clock of the format. */
  madeAt?: number;
}

const picture = Buffer.from('PICTURE-BYTES-OF-ONE-FRAME');
const sound = Buffer.from('SOUND-BYTES');

/** An MP4 or QuickTime film with a picture, sound and whatever else is asked for. */
export function anMp4(options: FilmOptions = {}): Buffer {
  const { brand = 'isom', brands = ['isom', 'avc1'], behind = [], notes } = options;
  const head = box('ftyp', brand, u32(512), ...brands);
  const content = [picture, sound, ...(notes === undefined ? [] : [Buffer.from(notes)])];
  const places = content.map(
    (_, at) => head.length + 8 + content.slice(0, at).reduce((sum, { length }) => sum + length, 0),
  );
  const tracks = content.map((bytes, at) =>
    trackOf(['vide', 'soun', 'meta'][at] ?? 'meta', { at: places[at] ?? 0, length: bytes.length }, options),
  );
  return Buffer.concat([head, box('mdat', ...content), indexOf(tracks, options), ...behind]);
}

function indexOf(
  tracks: Buffer[],
  { seconds = 7, saidSeconds = seconds, madeAt = 0, inIndex = [] }: FilmOptions,
) {
  const clock = box('mvhd', u32(0, madeAt, madeAt, 1000, saidSeconds * 1000), Buffer.alloc(80));
  return box('moov', clock, ...tracks, ...inIndex);
}

function trackOf(kind: string, { at, length }: { at: number; length: number }, options: FilmOptions): Buffer {
  const { seconds = 7, codec = 'avc1', madeAt = 0, inTrack = [], isElsewhere } = options;
  const isPicture = kind === 'vide';
  const { width, height, matrix } = shapeOf(options);
  const size = isPicture ? u32(width * one, height * one) : u32(0, 0);
  const format = { vide: codec, soun: 'mp4a' }[kind] ?? 'mebx';
  const entry = box(format, Buffer.alloc(24), u16(width, height));
  const tables = box(
    'stbl',
    box('stsd', u32(0, 1), entry),
    box('stts', u32(0, 1, 1, seconds * 600)),
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stsz', u32(0, length, 1)),
    box('stco', u32(0, 1, at)),
  );
  const source = isElsewhere ? box('url ', u32(0), 'https://outside.test/a.mp4\0') : box('url ', u32(1));
  const info = box('minf', box('dinf', box('dref', u32(0, 1), source)), tables);
  const media = box(
    'mdia',
    box('mdhd', u32(0, madeAt, madeAt, 600, seconds * 600, 0)),
    box('hdlr', u32(0, 0), kind, u32(0, 0, 0), 'camera of Rosa\0'),
    info,
  );
  const header = box('tkhd', u32(7, madeAt, madeAt, 1, 0, seconds * 1000), Buffer.alloc(16), matrix, size);
  return box('trak', header, media, ...(isPicture ? inTrack : []));
}

const one = 0x10000;

function shapeOf({ width = 1280, height = 720, turned }: FilmOptions) {
  const last = 0x40000000;
  const matrix = turned ? u32(0, one, 0, -one, 0, 0, 0, 0, last) : u32(one, 0, 0, 0, one, 0, 0, 0, last);
  return { width, height, matrix };
}

/** The place that phones write beside the tracks. */
export const placeBox = (words = '+48.2082+016.3738/') =>
  box('udta', box('\u00a9xyz', u16(words.length, 0x15c7), words));

/** An element of a WebM file. */
export function element(id: number, ...parts: Array<Buffer | string>): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const size = Buffer.alloc(8);
  size.writeUInt32BE(body.length, 4);
  size[0] = 1;
  return Buffer.concat([idOf(id), size, body]);
}

/** One that is written as it comes, without an end of its own. */
function openElement(id: number, ...parts: Buffer[]): Buffer {
  return Buffer.concat([idOf(id), Buffer.from('01ffffffffffffff', 'hex'), ...parts]);
}

function idOf(id: number): Buffer {
  const text = id.toString(16);
  return Buffer.from(text.length % 2 ? `0${text}` : text, 'hex');
}

const double = (number: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  return bytes;
};

export interface WebmOptions {
  docType?: string;
  /** Nothing is said of the length where this is null, as browsers record. */
  saidSeconds?: number | null;
  seconds?: number;
  codec?: string;
  /** Whether segment and cluster have no end of their own, as browsers record. */
  isOpen?: boolean;
  inInfo?: Buffer[];
  inTrack?: Buffer[];
  inSegment?: Buffer[];
  inCluster?: Buffer[];
}

/** A WebM film as browsers and encoders write it. */
export function aWebm(options: WebmOptions = {}): Buffer {
  const { docType = 'webm', seconds = 7, saidSeconds = seconds, codec = 'V_VP8', isOpen } = options;
  const { inInfo = [], inTrack = [], inSegment = [], inCluster = [] } = options;
  const wrap = isOpen ? openElement : element;
  const info = element(
    0x1549a966,
    element(0x2ad7b1, Buffer.from('0f4240', 'hex')),
    ...(saidSeconds === null ? [] : [element(0x4489, double(saidSeconds * 1000))]),
    element(0x4d80, 'writer'),
    element(0x5741, 'writer'),
    ...inInfo,
  );
  const video = element(0xe0, element(0xb0, u16(640)), element(0xba, u16(360)));
  const fields = [
    element(0xd7, Buffer.from([1])),
    element(0x83, Buffer.from([1])),
    element(0x86, codec),
    video,
  ];
  const tracks = element(0x1654ae6b, element(0xae, ...fields, ...inTrack));
  const block = (at: number) => element(0xa3, Buffer.from([0x81]), u16(at), Buffer.from([0x80]), 'FRAME');
  const cluster = wrap(
    0x1f43b675,
    element(0xe7, u32((seconds - 1) * 1000)),
    block(0),
    block(1000),
    ...inCluster,
  );
  const head = element(0x1a45dfa3, element(0x4282, docType));
  return Buffer.concat([head, wrap(0x18538067, info, tracks, cluster, ...inSegment)]);
}
