import { boxesIn, freeBox, onlyBox, type Box } from './mp4-boxes';
import { insist } from './video-facts';

/** A stretch of the file that a track plays. */
export interface Stretch {
  at: number;
  length: number;
}

export interface Track {
  kind: string;
  box: Box;
  milliseconds: number;
  /** As it is seen, turned upright; nothing for sound. */
  size: { width: number; height: number } | null;
  stretches: Stretch[];
}

/** The picture formats that browsers play. */
const codecs = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'dvh1', 'dvhe', 'vp08', 'vp09', 'av01']);

/** What is kept of a track; every other box in it becomes free room. Names, places and notes stand in those. */
const kept: Record<string, ReadonlySet<string>> = {
  trak: new Set(['tkhd', 'edts', 'mdia']),
  edts: new Set(['elst']),
  mdia: new Set(['mdhd', 'hdlr', 'minf']),
  minf: new Set(['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl']),
  dinf: new Set(['dref']),
  stbl: new Set([
    ...[
      'stsd',
      'stts',
      'ctts',
      'cslg',
      'stsc',
      'stsz',
      'stco',
      'co64',
      'stss',
      'stps',
      'sdtp',
      'sgpd',
      'sbgp',
    ],
  ]),
};

/** Reads one track of `moov`, whose clock has `movieScale` parts in a second. */
export function readTrack(moov: Buffer, box: Box, movieScale: number): Track {
  const parts = boxesIn(moov, box.body, box.end);
  const media = childrenOf(moov, onlyBox(parts, 'mdia'));
  const kind = moov.toString('latin1', onlyBox(media, 'hdlr').body + 8, onlyBox(media, 'hdlr').body + 12);
  const info = childrenOf(moov, onlyBox(media, 'minf'));
  const tables = childrenOf(moov, onlyBox(info, 'stbl'));
  const edits = parts.filter(({ type }) => type === 'edts').flatMap((edit) => childrenOf(moov, edit));
  const scale = clockOf(moov, onlyBox(media, 'mdhd')).scale;
  const played = editedLength(moov, edits) / movieScale;
  return {
    kind,
    box,
    milliseconds: Math.round(Math.max(played, sampledTime(moov, onlyBox(tables, 'stts')) / scale) * 1_000),
    size: kind === 'vide' ? sizeOf(moov, onlyBox(parts, 'tkhd'), onlyBox(tables, 'stsd')) : null,
    stretches: stretchesOf(moov, tables),
  };
}

/** Takes out of a track what is neither picture, sound nor needed to play them, and the times at which it was made. */
export function cleanTrack(moov: Buffer, box: Box): void {
  for (const part of boxesIn(moov, box.body, box.end)) {
    if (!kept[box.type]?.has(part.type)) freeBox(moov, part);
    else if (part.type === 'tkhd' || part.type === 'mdhd') blankTimes(moov, part);
    else if (part.type === 'dref') insistOnOwnBytes(moov, part);
    else if (part.type in kept) cleanTrack(moov, part);
  }
}

/** When something was made and last changed: two numbers at the head of three kinds of boxes. */
export function blankTimes(bytes: Buffer, { body, end }: Box): void {
  const length = bytes[body] === 1 ? 16 : 8;
  insist(end - body >= 4 + length);
  bytes.fill(0, body + 4, body + 4 + length);
}

/** The clock of the film or of one track: parts in a second, and how many of them it lasts. */
export function clockOf(bytes: Buffer, { body, end }: Box): { scale: number; length: number } {
  const isLong = bytes[body] === 1;
  insist(end - body >= (isLong ? 32 : 20));
  const scale = bytes.readUInt32BE(body + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(body + 24)) : bytes.readUInt32BE(body + 16);
  insist(scale > 0);
  return { scale, length };
}

const childrenOf = (bytes: Buffer, { body, end }: Box) => boxesIn(bytes, body, end);

/** The rows of a table: so many as it says, each of this many bytes. Tables that say more than they hold are refused. */
function rowsOf(bytes: Buffer, { body, end }: Box, { width, head = 4 }: { width: number; head?: number }) {
  insist(end - body >= head + 4);
  const count = bytes.readUInt32BE(body + head);
  const first = body + head + 4;
  insist(count * width <= end - first);
  return { count, at: (row: number) => first + row * width };
}

function sampledTime(bytes: Buffer, box: Box): number {
  const { count, at } = rowsOf(bytes, box, { width: 8 });
  let sum = 0;
  for (let row = 0; row < count; row++) sum += bytes.readUInt32BE(at(row)) * bytes.readUInt32BE(at(row) + 4);
  return sum;
}

/** How long the film is with what an edit list leaves out or plays again. */
function editedLength(bytes: Buffer, boxes: readonly Box[]): number {
  let sum = 0;
  for (const box of boxes.filter(({ type }) => type === 'elst')) {
    const isLong = bytes[box.body] === 1;
    const { count, at } = rowsOf(bytes, box, { width: isLong ? 20 : 12 });
    for (let row = 0; row < count; row++)
      sum += isLong ? Number(bytes.readBigUInt64BE(at(row))) : bytes.readUInt32BE(at(row));
  }
  return sum;
}

function sizeOf(bytes: Buffer, header: Box, formats: Box): { width: number; height: number } {
  insist(formats.end - formats.body >= 8);
  const entries = boxesIn(bytes, formats.body + 8, formats.end);
  insist(entries.length > 0 && entries.every(({ type }) => codecs.has(type)), 'unplayable');
  const matrix = header.body + (bytes[header.body] === 1 ? 52 : 40);
  insist(header.end - matrix >= 44);
  const [width, height] = [bytes.readUInt16BE(matrix + 36), bytes.readUInt16BE(matrix + 40)];
  // Phones film lying down and say by how much the picture is turned: a quarter has nothing on the diagonal.
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 16) === 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

/** A track may name a file elsewhere for its pictures; ours plays nothing but itself. */
function insistOnOwnBytes(bytes: Buffer, { body, end }: Box): void {
  insist(end - body >= 8);
  for (const entry of boxesIn(bytes, body + 8, end))
    insist(entry.end - entry.body >= 4 && (bytes.readUInt32BE(entry.body) & 1) === 1);
}

/** Where in the file the samples of a track lie, chunk by chunk. */
function stretchesOf(bytes: Buffer, tables: readonly Box[]): Stretch[] {
  const sizes = onlyBox(tables, 'stsz');
  insist(sizes.end - sizes.body >= 12);
  const uniform = bytes.readUInt32BE(sizes.body + 4);
  const samples = uniform > 0 ? null : rowsOf(bytes, sizes, { width: 4, head: 8 });
  const isWide = tables.some(({ type }) => type === 'co64');
  const offsets = rowsOf(bytes, onlyBox(tables, isWide ? 'co64' : 'stco'), { width: isWide ? 8 : 4 });
  const perChunk = chunkLengths(bytes, onlyBox(tables, 'stsc'));
  const stretches: Stretch[] = [];
  let next = 0;
  for (let chunk = 0; chunk < offsets.count; chunk++) {
    const count = perChunk(chunk + 1);
    let length = uniform * count;
    if (samples) {
      insist(next + count <= samples.count);
      for (let at = next; at < next + count; at++) length += bytes.readUInt32BE(samples.at(at));
    }
    next += count;
    const place = offsets.at(chunk);
    stretches.push({ at: isWide ? Number(bytes.readBigUInt64BE(place)) : bytes.readUInt32BE(place), length });
  }
  return stretches;
}

/** How many samples the chunk with this number has, asked in rising order. */
function chunkLengths(bytes: Buffer, box: Box): (chunk: number) => number {
  const { count, at } = rowsOf(bytes, box, { width: 12 });
  let row = 0;
  return (chunk) => {
    while (row + 1 < count && bytes.readUInt32BE(at(row + 1)) <= chunk) row++;
    insist(row < count && bytes.readUInt32BE(at(row)) <= chunk);
    return bytes.readUInt32BE(at(row) + 4);
  };
}
