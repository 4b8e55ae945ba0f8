import { insist } from './video-facts';

/** A box of an MP4 file within bytes that are at hand: where it begins, where its content does, and where it ends. */
export interface Box {
  type: string;
  at: number;
  body: number;
  end: number;
}

/** More boxes than any recording has; a file of nothing else is a bomb. */
const mostBoxes = 5_000;

/**
 * The boxes side by side between two places. Each has to end before its parent does; a box without a size of its own
 * ("up to the end") is refused here, because what follows it could be read in two ways.
 */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (to - at >= 8) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    insist(!isLong || to - at >= 16);
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    // QuickTime closes a list with four zeros where others close it with nothing.
    if (size === 0 && isZero(bytes, at, to)) return boxes;
    insist(size >= (isLong ? 16 : 8) && size <= to - at && boxes.length < mostBoxes);
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      at,
      body: at + (isLong ? 16 : 8),
      end: at + size,
    });
    at += size;
  }
  insist(isZero(bytes, at, to));
  return boxes;
}

/** The one box of this type among others; a file that has two of it, or none, means nothing certain. */
export function onlyBox(boxes: readonly Box[], type: string): Box {
  const found = boxes.filter((box) => box.type === type);
  const [only] = found;
  insist(only !== undefined && found.length === 1);
  return only;
}

/** Turns a box into free room of the same size, in place. */
export function freeBox(bytes: Buffer, box: Box): void {
  bytes.write('free', box.at + 4, 'latin1');
  bytes.fill(0, box.body, box.end);
}

function isZero(bytes: Buffer, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === 0);
}
