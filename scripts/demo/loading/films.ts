import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { keepVideo, placeForVideo } from '#app/features/videos/keep-video.server';
import { recordVideo } from '#app/features/videos/record-video.server';
import type { Review } from '../content/types';
import type { DemoLoad } from './demo-load';

const films = path.join(import.meta.dirname, '..', 'content', 'films');

/** The film of a review, kept as one that a customer sends. */
export async function loadFilm(load: DemoLoad, reviewId: number, { by, film }: Review): Promise<void> {
  if (!film) return;
  const { publicId, place } = placeForVideo(load.uploads);
  await mkdir(path.dirname(place), { recursive: true });
  await copyFile(path.join(films, film.file), place);
  const kept = await keepVideo(load.uploads, { video: { publicId }, poster: null });
  if (!kept.ok) throw new Error(`the film "${film.file}" of the demo cannot be read: ${kept.problem}`);
  const about = { ownerId: load.members.get(by).id, words: film.words, files: kept.value };
  await recordVideo(load.tx, { kind: 'review', id: reviewId }, about);
}
