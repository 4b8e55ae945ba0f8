import { dropPictures, keepPicture, type KeptPicture } from '../writing/keep-picture.server';

/** Bytes of a photo as it comes from a phone; what is kept is far smaller. */
const maxPhotoBytes = 12 * 1024 * 1024;

export const photoSentences = {
  'too-large': 'The photo is larger than 12 MB. Choose another; your words are kept.',
  'no-picture': 'The file is not a picture that we can read. Choose another; your words are kept.',
};

/** Keeps the photo that came with a form, where one did. */
export async function keepPhoto(
  folder: string,
  sent: FormDataEntryValue | null,
): Promise<{ ok: true; photo: KeptPicture | null } | { ok: false; problem: keyof typeof photoSentences }> {
  if (sent === null || typeof sent === 'string' || sent.size === 0) return { ok: true, photo: null };
  if (sent.size > maxPhotoBytes) return { ok: false, problem: 'too-large' };
  const photo = await keepPicture(folder, Buffer.from(await sent.arrayBuffer()));
  return photo ? { ok: true, photo } : { ok: false, problem: 'no-picture' };
}

/** Removes a photo whose words came to nothing. */
export async function dropPhoto(folder: string, photo: KeptPicture | null): Promise<void> {
  if (photo) await dropPictures(folder, [photo.publicId]);
}
