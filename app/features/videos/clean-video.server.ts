import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { done, refused, type Result } from '#app/lib/result';
import { readMp4 } from './containers/read-mp4';
import { readWebm } from './containers/read-webm';
import { insist, VideoRefused, type Patch, type VideoBytes, type VideoFacts } from './containers/video-facts';
import type { VideoContainer } from '#app/lib/shown-video';
import { maxVideoSeconds, maxVideoSide, type VideoProblem } from './video';

/** What is known of a video once it is clean. */
export interface CleanVideo {
  container: VideoContainer;
  width: number;
  height: number;
  milliseconds: number;
  bytes: number;
  /** Of the file as it is served. */
  digest: string;
}

/** What a file can be by its first bytes; each is then read as what it is. */
const containers: Record<string, VideoContainer> = {
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'video/3gpp': 'mp4',
  'video/quicktime': 'quicktime',
  'video/webm': 'webm',
};

const readers: Record<VideoContainer, (bytes: VideoBytes) => Promise<VideoFacts>> = {
  mp4: readMp4,
  quicktime: readMp4,
  webm: readWebm,
};

/**
 * Judges a file by its bytes and clears it, where it lies, of everything that is not picture and sound: where and when it was filmed, with
 * what, and by whom. Nothing of it is decoded, and never more of it is in memory than its index. A file that is
 * refused is left for the caller to remove.
 */
export async function cleanVideo(path: string): Promise<Result<CleanVideo, VideoProblem>> {
  const file = await open(path, 'r+');
  try {
    const bytes = bytesOf(file, (await file.stat()).size);
    insist(bytes.size > 0, 'nothing');
    const type = await fileTypeFromBuffer(await bytes.read(0, Math.min(4_100, bytes.size)));
    const container = containers[type?.mime ?? ''];
    insist(container !== undefined, 'no-video');
    const { patches, ...facts } = await readers[container](bytes);
    insistOnLimits(facts);
    for (const patch of patches) await write(file, patch);
    await file.sync();
    return done({ ...facts, container, bytes: bytes.size, digest: await digestOf(file) });
  } catch (error) {
    if (error instanceof VideoRefused) return refused(error.problem);
    throw error;
  } finally {
    await file.close();
  }
}

function insistOnLimits({ width, height, milliseconds }: Omit<VideoFacts, 'patches'>): void {
  insist(width >= 16 && height >= 16 && width <= maxVideoSide && height <= maxVideoSide, 'unplayable');
  insist(milliseconds > 0);
  insist(milliseconds <= maxVideoSeconds * 1_000, 'too-long');
}

/** Reads with some bytes in hand: a container is walked through in small steps, mostly forward. */
function bytesOf(file: FileHandle, size: number): VideoBytes {
  let hand = { at: 0, bytes: Buffer.alloc(0) };
  return {
    size,
    async read(at, length) {
      insist(at >= 0 && length >= 0 && at + length <= size);
      if (at < hand.at || at + length > hand.at + hand.bytes.length) {
        const bytes = Buffer.alloc(Math.min(Math.max(length, inHand), size - at));
        await file.read(bytes, 0, bytes.length, at);
        hand = { at, bytes };
      }
      return Buffer.from(hand.bytes.subarray(at - hand.at, at - hand.at + length));
    },
  };
}

const inHand = 16 * 1024;
const zeros = Buffer.alloc(64 * 1024);

async function write(file: FileHandle, { at, head, length }: Patch): Promise<void> {
  if (head.length > 0) await file.write(head, 0, head.length, at);
  for (let from = head.length; from < length; from += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, length - from), at + from);
}

async function digestOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}
