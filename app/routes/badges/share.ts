import type { ActionFunctionArgs } from '@remix-run/node';
import { shareBadgeDraft } from '#app/features/badges/badge-words-drafts.server';
import { shareBadge } from '#app/features/badges/share-badge.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, shareBadgeDraft);
  const back = paths.heldBadge(publicId);
  if (!form.ok) return seeOther(back, 'Say whether it is to be shared.');
  const shared = form.value.shared === 'true';
  const settled = await shareBadge(ctx, { publicId, shared });
  if (settled.ok) return seeOther(back, shared ? 'The picture is there.' : 'The picture is gone.');
  if (settled.problem.code === 'gone') throw notFound();
  throw refusalResponse(settled.problem.because);
}
