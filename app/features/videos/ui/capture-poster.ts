import { maxVideoBytes, maxVideoSeconds, videoSentences } from '../video';

/** What is known of a film before it is sent. */
export type ChosenVideo =
  | { kind: 'none' }
  | { kind: 'refused'; because: string }
  | { kind: 'pictured'; src: string; width: number; height: number }
  | { kind: 'sending' };

/** Wide enough for the reading column on a sharp screen. */
const longestSide = 1280;
/** Many films begin in the dark. */
const momentSeconds = 1;

/** The picture that was taken here last: one that its writer chose is never written over. */
let taken: File | null = null;

/**
 * Looks at the film that was chosen: says at once what the server would say after a long upload, and puts a moment of it
 * into the field for its picture. A browser that cannot show the film leaves that to the server and the plain field.
 */
export async function takeFilm(form: HTMLFormElement, tell: (chosen: ChosenVideo) => void): Promise<void> {
  const [film, picture] = ['video', 'poster'].map((name) =>
    form.querySelector<HTMLInputElement>(`input[type=file][name=${name}]`),
  );
  const file = film?.files?.[0];
  if (!file || !picture) return tell({ kind: 'none' });
  if (file.size > maxVideoBytes) return tell({ kind: 'refused', because: videoSentences['too-large'] });
  const address = URL.createObjectURL(file);
  try {
    const video = await opened(address);
    if (video.duration > maxVideoSeconds + 1)
      return tell({ kind: 'refused', because: videoSentences['too-long'] });
    const drawn = await draw(video);
    if (picture.files?.[0] && picture.files[0] !== taken) return tell({ kind: 'none' });
    taken = new File([drawn.blob], 'moment.jpg', { type: 'image/jpeg' });
    const transfer = new DataTransfer();
    transfer.items.add(taken);
    picture.files = transfer.files;
    taken = picture.files[0] ?? null;
    tell({
      kind: 'pictured',
      src: URL.createObjectURL(drawn.blob),
      width: drawn.width,
      height: drawn.height,
    });
  } catch {
    tell({ kind: 'none' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function opened(address: string): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = address;
  await once(video, 'loadeddata');
  return video;
}

async function draw(video: HTMLVideoElement): Promise<{ blob: Blob; width: number; height: number }> {
  if (Number.isFinite(video.duration)) {
    video.currentTime = Math.min(momentSeconds, video.duration / 2);
    await once(video, 'seeked');
  }
  const shrink = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * shrink);
  canvas.height = Math.round(video.videoHeight * shrink);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!blob) throw new Error('no picture');
  return { blob, width: canvas.width, height: canvas.height };
}

function once(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((done, fail) => {
    video.addEventListener(event, () => done(), { once: true });
    video.addEventListener('error', () => fail(new Error('not shown')), { once: true });
  });
}
