import { paths } from '#app/lib/paths';

/** Enough for a walk through a repair; each is a file that a phone makes. */
export const maxPicturesAtOnce = 6;
export const maxPictureBytes = 12 * 1024 * 1024;

/** What one member may keep in posts, as bytes after encoding: some thousand pictures. */
export const maxPictureBytesOfMember = 250 * 1024 * 1024;

export type PictureProblem = 'too-many' | 'too-large' | 'no-picture' | 'no-room';

/** What keeps a picture from being taken, in words. */
export const pictureSentences: Record<PictureProblem, string> = {
  'too-many': `Choose at most ${maxPicturesAtOnce} pictures at once.`,
  'too-large': 'One of the pictures is larger than 12 MB.',
  'no-picture':
    'One of the files is not a picture that we can read. Choose the pictures again; your words are kept.',
  'no-room': 'You have no room left for pictures. Those of posts that you change or withdraw make some.',
};

/** A picture as Markdown has it, on a line of its own. */
export function pictureMark(publicId: string, words: string): string {
  return `![${words.replace(/[[\]\\\n]/g, ' ').trim()}](${paths.upload(publicId)})`;
}

/** The public ids of the pictures that a body shows. */
export function picturesIn(body: string): string[] {
  const found = [...body.matchAll(/\]\(<?\/uploads\/([a-z0-9]{12})\/(?:full|thumb)\.webp/g)];
  return [...new Set(found.flatMap(([, publicId]) => publicId ?? []))];
}
