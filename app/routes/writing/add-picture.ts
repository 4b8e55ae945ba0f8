import type { ActionFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { addPicture } from '#app/features/writing/add-picture.server';
import { pictureSentences } from '#app/features/writing/picture';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';

/** A picture on its way into words that are being written. Answers with its id, or with why it cannot be taken. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const wait = await tooOften(ctx, limits.upload);
  if (wait) return json({ because: wait }, { status: 429 });
  const file = (await args.request.formData()).get('picture');
  if (!file || typeof file === 'string')
    return json({ because: pictureSentences['no-picture'] }, { status: 422 });
  const added = await addPicture(ctx, file, ctx.visit.services.config.data.uploads);
  if (!added.ok) return json({ because: pictureSentences[added.problem] }, { status: 422 });
  return json({ publicId: added.value.publicId });
}
