import { elementAt, elementsIn, fractionIn, numberIn, voidIn, voidOf, type Element } from './ebml';
import { insist, type Patch, type VideoBytes, type VideoFacts } from './video-facts';
import { readTracks } from './webm-tracks';

const ids = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  seekHead: 0x114d9b74,
  cues: 0x1c53bb6b,
  timestamp: 0xe7,
  block: 0xa3,
  blockGroup: 0xa0,
  blockInGroup: 0xa1,
  scale: 0x2ad7b1,
  duration: 0x4489,
};

/** Of the head of a WebM file: versions, limits and the name of the format. */
const headFields = new Set([0x4286, 0x42f7, 0x42f2, 0x42f3, ids.docType, 0x4287, 0x4285, 0xec, 0xbf]);
/** Of the facts about it: the clock, the length, and the two names of programs without which it is not whole. */
const infoFields = new Set([ids.scale, ids.duration, 0x4d80, 0x5741]);
/** Of a stretch of it: its time, its size and its frames. */
const clusterFields = new Set([ids.timestamp, ids.block, ids.blockGroup, 0xa7, 0xab]);
/** Of a frame with facts of its own: how long it is shown, what it builds on, what is left out of its end. */
const groupFields = new Set([0x9b, 0xfb, 0x75a2]);
/** What stands beside clusters; tags, chapters and attached files stand there too, and are not in this list. */
const parts = new Set([ids.seekHead, ids.info, ids.tracks, ids.cluster, ids.cues]);
const closesCluster = new Set([...parts, 0x1043a770, 0x1254c367, 0x1941a469]);

const maxHeadBytes = 256;
const maxPartBytes = 256 * 1024;
/** Two minutes of pictures and sound have some ten thousand. */
const mostElements = 100_000;

/**
 * Reads a WebM file and says what has to go before anybody is shown it: tags, chapters, attached files, dates, titles
 * and whatever else is not needed to play it become void elements of the same size. The length is what its frames say, also where
 * the file says less; files that a browser has recorded say none at all.
 */
export async function readWebm(file: VideoBytes): Promise<VideoFacts> {
  const head = await elementAt(file, 0);
  insist(head.id === ids.head && head.end !== null && head.end <= maxHeadBytes, 'no-video');
  insistOnWebm(await file.read(head.body, head.end - head.body));
  const segment = await elementAt(file, head.end);
  insist(segment.id === ids.segment && (segment.end ?? file.size) === file.size);
  const film = new Film(file);
  let at = segment.body;
  while (at < file.size) at = await film.take(await elementAt(file, at));
  return film.facts();
}

function insistOnWebm(head: Buffer): void {
  const fields = elementsIn(head);
  insist(
    fields.every(({ id }) => headFields.has(id)),
    'no-video',
  );
  const [type] = fields.filter(({ id }) => id === ids.docType);
  insist(
    type !== undefined && head.toString('latin1', type.body, type.end).replace(/\0+$/, '') === 'webm',
    'no-video',
  );
}

/** What is learnt of a file while it is walked through once. */
class Film {
  readonly #patches: Patch[] = [];
  #elements = 0;
  #clusterTime = 0;
  #lastTime = 0;
  /** Nanoseconds of one part of the clock. */
  #scale = 1_000_000;
  #said = 0;
  #size: { width: number; height: number } | null = null;

  constructor(private readonly file: VideoBytes) {}

  /** Takes in one part of the segment and says where the next begins. */
  async take(part: Element): Promise<number> {
    this.#count();
    if (part.id === ids.cluster) return this.#takeCluster(part);
    insist(part.end !== null);
    const whole = { at: part.at, end: part.end };
    if (part.id === ids.info) await this.#takeInfo(part.body, part.end);
    else if (part.id === ids.tracks) await this.#takeTracks(part.body, part.end);
    else if (!parts.has(part.id)) this.#patches.push(voidOf(whole));
    return part.end;
  }

  facts(): VideoFacts {
    insist(this.#size !== null, 'unplayable');
    const milliseconds = (Math.max(this.#said, this.#lastTime) * this.#scale) / 1_000_000;
    return { ...this.#size, milliseconds: Math.round(milliseconds), patches: this.#patches };
  }

  #count(): void {
    this.#elements += 1;
    insist(this.#elements <= mostElements);
  }

  async #takeCluster({ body, end }: Element): Promise<number> {
    let at = body;
    while (at < (end ?? this.file.size)) {
      const child = await elementAt(this.file, at);
      if (end === null && closesCluster.has(child.id)) return at;
      insist(child.end !== null && child.end <= (end ?? this.file.size));
      this.#count();
      await this.#takeFrame({ ...child, end: child.end });
      at = child.end;
    }
    return at;
  }

  async #takeFrame(child: Element & { end: number }): Promise<void> {
    if (!clusterFields.has(child.id)) this.#patches.push(voidOf(child));
    else if (child.id === ids.timestamp)
      this.#clusterTime = numberIn(await this.file.read(child.body, child.end - child.body), {
        body: 0,
        end: child.end - child.body,
      });
    else if (child.id === ids.block) await this.#takeTime(child);
    else if (child.id === ids.blockGroup) {
      let at = child.body;
      while (at < child.end) {
        const part = await elementAt(this.file, at);
        insist(part.end !== null && part.end <= child.end);
        this.#count();
        if (part.id === ids.blockInGroup) await this.#takeTime({ ...part, end: part.end });
        else if (!groupFields.has(part.id)) this.#patches.push(voidOf({ at: part.at, end: part.end }));
        at = part.end;
      }
    }
  }

  /** A frame begins with its track, in one byte for the few that there are, and its time after the cluster's. */
  async #takeTime({ body, end }: { body: number; end: number }): Promise<void> {
    insist(end - body >= 4);
    const head = await this.file.read(body, 3);
    insist(((head[0] ?? 0) & 0x80) === 0x80);
    this.#lastTime = Math.max(this.#lastTime, this.#clusterTime + head.readInt16BE(1));
  }

  async #takeInfo(from: number, to: number): Promise<void> {
    const info = await this.#read(from, to);
    for (const field of elementsIn(info)) {
      if (field.id === ids.scale) this.#scale = numberIn(info, field);
      else if (field.id === ids.duration) this.#said = fractionIn(info, field);
      else if (!infoFields.has(field.id)) voidIn(info, field);
    }
    insist(this.#scale > 0 && this.#said >= 0 && Number.isFinite(this.#said));
    this.#patches.push({ at: from, head: info, length: info.length });
  }

  async #takeTracks(from: number, to: number): Promise<void> {
    insist(this.#size === null);
    const tracks = await this.#read(from, to);
    this.#size = readTracks(tracks);
    this.#patches.push({ at: from, head: tracks, length: tracks.length });
  }

  #read(from: number, to: number): Promise<Buffer> {
    insist(to - from <= maxPartBytes);
    return this.file.read(from, to - from);
  }
}
