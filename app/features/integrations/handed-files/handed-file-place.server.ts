import path from 'node:path';

/** The folder of files that were handed in, inside the data folder. */
export function handedFilesFolder(data: string): string {
  return path.join(data, 'handed-in');
}

/** Where a file lies that was handed in. Its name is ours; nothing of the sent name is used. */
export function handedFilePath(folder: string, publicId: string): string {
  return path.join(folder, `${publicId}.csv`);
}
