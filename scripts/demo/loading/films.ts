import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { keepVideo, placeForVideo } from '#app/features/videos/keep-video.server';
import { recordVideo, type VideoHolder } from '#app/features/videos/record-video.server';
import type { Film } from '../content/film';
import type { DemoLoad } from './demo-load';

const films = path.join(import.meta.dirname, '..', 'content', 'films');

/** The film of a review or of a testimonial, kept as one that a customer sends. */
export async function loadFilm(
  load: DemoLoad,
  holder: VideoHolder,
  { film, ownerId }: { film: Film | undefined; ownerId: number | null },
): Promise<void> {
  if (!film) return;
  const { publicId, place } = placeForVideo(load.uploads);
  await mkdir(path.dirname(place), { recursive: true });
  await copyFile(path.join(films, film.file), place);
  const kept = await keepVideo(load.uploads, { video: { publicId }, poster: null });
  if (!kept.ok) throw new Error(`the film "${film.file}" of the demo cannot be read: ${kept.problem}`);
  await recordVideo(load.tx, holder, { ownerId, words: film.words, files: kept.value });
}
