import type { MemberContext } from '../command';
import { addPicture } from './add-picture.server';
import { maxPicturesAtOnce, pictureMark, pictureSentences } from './picture';

/**
 * Takes the pictures that were chosen in a form without script: they leave the form, and the marks that show them are
 * added to its words. Says why the first that cannot be taken was not; those before it stay in the words.
 */
export async function takePictures(
  ctx: MemberContext & { readonly form: FormData },
  { folder, wait }: { folder: string; wait: () => Promise<string | null> },
): Promise<string | null> {
  const { form } = ctx;
  const sent = form.getAll('pictures').filter((entry): entry is File => typeof entry !== 'string');
  const files = sent.filter(({ size }) => size > 0);
  const about = form.get('pictureWords');
  form.delete('pictures');
  form.delete('pictureWords');
  if (files.length > maxPicturesAtOnce) return pictureSentences['too-many'];
  for (const file of files) {
    const tooOften = await wait();
    if (tooOften) return tooOften;
    const added = await addPicture(ctx, file, folder);
    if (!added.ok) return pictureSentences[added.problem];
    const mark = pictureMark(added.value.publicId, typeof about === 'string' ? about.slice(0, 300) : '');
    const body = form.get('body');
    const words = typeof body === 'string' ? body.trimEnd() : '';
    form.set('body', words ? `${words}\n\n${mark}` : mark);
  }
  return null;
}
