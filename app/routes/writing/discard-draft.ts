import type { ActionFunctionArgs } from '@remix-run/node';
import { discardDraft } from '#app/features/writing/discard-draft.server';
import { formOf } from '#app/features/writing/draft';
import { requireMember } from '#app/http/guard.server';
import { notFound, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const place = await discardDraft(ctx, publicId);
  const form = await args.request.formData();
  // From the form it goes back to the form, empty now; from the list to the list.
  return seeOther(
    place && form.has('draftPlace') ? formOf(place) : paths.drafts(),
    'The draft is thrown away.',
  );
}
