import { insist, type Patch, type VideoBytes } from './video-facts';

/** An element of a WebM file; one that is written as it comes has no end of its own. */
export interface Element {
  id: number;
  at: number;
  body: number;
  end: number | null;
}

const longestHead = 12;

/** The element that begins here. */
export async function elementAt(file: VideoBytes, at: number): Promise<Element> {
  return headOf(await file.read(at, Math.min(longestHead, file.size - at)), {
    from: 0,
    place: at,
    limit: file.size,
  });
}

/** The elements side by side in bytes that are at hand, each ending before its parent does. */
export function elementsIn(bytes: Buffer, from = 0, to = bytes.length): Array<Element & { end: number }> {
  const elements: Array<Element & { end: number }> = [];
  let at = from;
  while (at < to) {
    const { end, ...element } = headOf(bytes.subarray(0, to), { from: at, place: at, limit: to });
    insist(end !== null);
    elements.push({ ...element, end });
    at = end;
  }
  return elements;
}

function headOf(
  bytes: Buffer,
  { from, place, limit }: { from: number; place: number; limit: number },
): Element {
  const idLength = lengthMarkedBy(bytes[from], 4);
  const sizeAt = from + idLength;
  const sizeLength = lengthMarkedBy(bytes[sizeAt], 8);
  insist(sizeAt + sizeLength <= bytes.length);
  const id = bytes.readUIntBE(from, idLength);
  const size = sizeOf(bytes.subarray(sizeAt, sizeAt + sizeLength));
  const body = place + idLength + sizeLength;
  insist(size === null || size <= limit - body);
  return { id, at: place, body, end: size === null ? null : body + size };
}

/** How many bytes a number takes: as many as zeros stand before its first one, and one more. */
function lengthMarkedBy(first: number | undefined, most: number): number {
  const length = first === undefined ? 9 : Math.clz32(first) - 23;
  insist(length <= most);
  return length;
}

/** Null where all bits say "not known". */
function sizeOf(bytes: Buffer): number | null {
  const mask = 0xff >> bytes.length;
  const first = (bytes[0] ?? 0) & mask;
  if (first === mask && bytes.subarray(1).every((byte) => byte === 0xff)) return null;
  let size = first;
  for (const byte of bytes.subarray(1)) size = size * 256 + byte;
  return size;
}

/** A number without sign, as long as its element. */
export function numberIn(bytes: Buffer, { body, end }: { body: number; end: number }): number {
  insist(end - body >= 1 && end - body <= 8);
  let number = 0;
  for (const byte of bytes.subarray(body, end)) number = number * 256 + byte;
  return number;
}

/** A number with a fraction: four or eight bytes. */
export function fractionIn(bytes: Buffer, { body, end }: { body: number; end: number }): number {
  insist(end - body === 4 || end - body === 8);
  return end - body === 4 ? bytes.readFloatBE(body) : bytes.readDoubleBE(body);
}

/** What turns an element into one that says nothing and has the same size. */
export function voidOf({ at, end }: { at: number; end: number }): Patch {
  const length = end - at;
  const head =
    length < 9 ? Buffer.from([0xec, 0x80 | (length - 2)]) : Buffer.from([0xec, 0x01, 0, 0, 0, 0, 0, 0, 0]);
  if (length >= 9) head.writeUIntBE(length - 9, 3, 6);
  return { at, head, length };
}

/** The same in bytes that are at hand. */
export function voidIn(bytes: Buffer, element: { at: number; end: number }): void {
  const { at, head, length } = voidOf(element);
  bytes.fill(0, at, at + length);
  bytes.set(head, at);
}
