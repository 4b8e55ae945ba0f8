import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a video lies. The name is ours; nothing of the sent file's name is used, and no ending says what it is. */
export function videoFile(folder: string, publicId: string): string {
  return path.join(folder, publicId.slice(0, 2), `${publicId}-video`);
}

/** Removes the files of videos that came to nothing, or that their row is gone of. */
export async function dropVideos(folder: string, publicIds: readonly string[]): Promise<void> {
  for (const publicId of publicIds) await rm(videoFile(folder, publicId), { force: true });
}
