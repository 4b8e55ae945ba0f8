import { boxesIn, freeBox, onlyBox, type Box } from './mp4-boxes';
import { blankTimes, cleanTrack, clockOf, readTrack, type Stretch, type Track } from './mp4-track';
import { insist, type Patch, type VideoBytes, type VideoFacts } from './video-facts';

/** The index of two minutes takes some hundred kilobytes. */
const maxIndexBytes = 8 * 1024 * 1024;
const maxHeadBytes = 256;
const mostTopBoxes = 200;

/** The brands under which phones, cameras and browsers write films; the same boxes also hold sound, photos and raws. */
const brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V[ HP]|MSNV|XAVC|3gp[4-6]|qt {2})$/;

/**
 * Reads an MP4 or QuickTime file and says what has to go before anybody is shown it. Only the boxes that a film needs to
 * play stay as they are: whatever else stands in it, at any depth, becomes free room of the same size and is
 * written over with zeros, and so are the samples of tracks that are neither picture nor sound, in which phones and
 * cameras keep where they were. So nothing in the file moves, and nothing has to be decoded.
 */
export async function readMp4(file: VideoBytes): Promise<VideoFacts> {
  const top = await topBoxes(file);
  const [head] = top;
  insist(head?.type === 'ftyp' && head.end <= maxHeadBytes && head.end - head.body >= 8, 'no-video');
  insistOnBrands(await file.read(head.body, head.end - head.body));
  const index = onlyBox(top, 'moov');
  insist(index.end - index.at <= maxIndexBytes);
  const moov = await file.read(index.at, index.end - index.at);
  const media = top.filter(({ type }) => type === 'mdat');
  const film = readIndex(moov, index.body - index.at);
  const { shown, others } = sortTracks(film.tracks);
  for (const track of film.tracks) insistOnOwnStretches(track.stretches, media);
  const [picture] = shown.filter(({ size }) => size !== null);
  insist(picture?.size != null, 'unplayable');
  cleanIndex(moov, { from: index.body - index.at, shown });
  return {
    ...picture.size,
    milliseconds: Math.max(film.milliseconds, ...shown.map(({ milliseconds }) => milliseconds)),
    patches: [
      ...top.filter(({ type }) => !neededTop.has(type)).map(freeTop),
      { at: index.at, head: moov, length: moov.length },
      ...others
        .flatMap(({ stretches }) => stretches)
        .map(({ at, length }) => ({ at, length, head: nothing })),
    ],
  };
}

const neededTop = new Set(['ftyp', 'moov', 'mdat']);
const nothing = new Uint8Array();

/** The outermost boxes, which have to fill the file to its last byte: what is cut short or glued on shows here. */
async function topBoxes(file: VideoBytes): Promise<Box[]> {
  const boxes: Box[] = [];
  let at = 0;
  while (at < file.size) {
    insist(file.size - at >= 8 && boxes.length < mostTopBoxes);
    const head = await file.read(at, Math.min(16, file.size - at));
    const short = head.readUInt32BE(0);
    insist(short !== 1 || head.length === 16);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    insist(size >= (short === 1 ? 16 : 8) && size <= file.size - at);
    boxes.push({
      type: head.toString('latin1', 4, 8),
      at,
      body: at + (short === 1 ? 16 : 8),
      end: at + size,
    });
    at += size;
  }
  // A film in fragments is what a broadcast is made of; its notes would have to be sought in each of them.
  insist(boxes.every(({ type }) => type !== 'moof'));
  return boxes;
}

/** The first brand says what it is; the others may say more, in plain letters. */
function insistOnBrands(head: Buffer): void {
  insist(brands.test(head.toString('latin1', 0, 4)), 'no-video');
  for (let at = 8; at + 4 <= head.length; at += 4)
    insist(/^(?:[A-Za-z0-9 ._-]{4}|\0{4})$/.test(head.toString('latin1', at, at + 4)), 'no-video');
}

function readIndex(moov: Buffer, from: number): { milliseconds: number; tracks: Track[] } {
  const parts = boxesIn(moov, from, moov.length);
  insist(parts.every(({ type }) => type !== 'mvex'));
  const { scale, length } = clockOf(moov, onlyBox(parts, 'mvhd'));
  const tracks = parts.filter(({ type }) => type === 'trak').map((box) => readTrack(moov, box, scale));
  insist(tracks.length > 0 && tracks.length <= 16);
  return { milliseconds: Math.round((length / scale) * 1_000), tracks };
}

function sortTracks(tracks: readonly Track[]): { shown: Track[]; others: Track[] } {
  const isShown = ({ kind }: Track) => kind === 'vide' || kind === 'soun';
  return { shown: tracks.filter(isShown), others: tracks.filter((track) => !isShown(track)) };
}

/** What a track plays lies in the boxes for that, and all of it together is no more than they hold. */
function insistOnOwnStretches(stretches: readonly Stretch[], media: readonly Box[]): void {
  let sum = 0;
  for (const { at, length } of stretches) {
    sum += length;
    insist(media.some(({ body, end }) => at >= body && at + length <= end));
  }
  insist(sum <= media.reduce((room, { body, end }) => room + (end - body), 0));
}

function cleanIndex(moov: Buffer, { from, shown }: { from: number; shown: readonly Track[] }): void {
  for (const part of boxesIn(moov, from, moov.length)) {
    if (part.type === 'mvhd') blankTimes(moov, part);
    else if (shown.some(({ box }) => box.at === part.at)) cleanTrack(moov, part);
    else freeBox(moov, part);
  }
}

/** A box outside the index becomes free room where it stands; its size is written as it was. */
function freeTop({ at, body, end }: Box): Patch {
  const head = Buffer.alloc(body - at);
  if (head.length === 16) {
    head.writeUInt32BE(1, 0);
    head.writeBigUInt64BE(BigInt(end - at), 8);
  } else head.writeUInt32BE(end - at, 0);
  head.write('free', 4, 'latin1');
  return { at, head, length: end - at };
}
