import { elementsIn, numberIn, voidIn } from './ebml';
import { insist } from './video-facts';

const ids = {
  entry: 0xae,
  kind: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
};
const kinds = { picture: 1, sound: 2 };

/** What a player needs to know of a track; its name and whatever else is said of it become void. */
const entryFields = new Set([
  ...[0xd7, 0x73c5, ids.kind, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x22b59c, ids.codec],
  ...[0x63a2, 0x56aa, 0x56bb, ids.video, 0xe1],
]);
const codecs: Record<number, readonly string[]> = {
  [kinds.picture]: ['V_VP8', 'V_VP9', 'V_AV1'],
  [kinds.sound]: ['A_OPUS', 'A_VORBIS'],
};

/** Reads the tracks of a WebM file, clears them in place of what does not play, and gives the size of the picture. */
export function readTracks(tracks: Buffer): { width: number; height: number } | null {
  let size: { width: number; height: number } | null = null;
  for (const entry of elementsIn(tracks)) {
    if (entry.id !== ids.entry) {
      voidIn(tracks, entry);
      continue;
    }
    const fields = elementsIn(tracks, entry.body, entry.end);
    const field = (id: number) => fields.find((each) => each.id === id);
    const [kind, codec, video] = [field(ids.kind), field(ids.codec), field(ids.video)];
    insist(kind !== undefined && codec !== undefined);
    const name = tracks.toString('latin1', codec.body, codec.end).replace(/\0+$/, '');
    insist(codecs[numberIn(tracks, kind)]?.includes(name) === true, 'unplayable');
    if (video && numberIn(tracks, kind) === kinds.picture) size ??= pictureSize(tracks, video);
    for (const each of fields) if (!entryFields.has(each.id)) voidIn(tracks, each);
  }
  return size;
}

function pictureSize(
  tracks: Buffer,
  video: { body: number; end: number },
): { width: number; height: number } {
  const fields = elementsIn(tracks, video.body, video.end);
  const [width, height] = [ids.width, ids.height].map((id) => fields.find((each) => each.id === id));
  insist(width !== undefined && height !== undefined);
  return { width: numberIn(tracks, width), height: numberIn(tracks, height) };
}
