import type { ActionFunctionArgs } from '@remix-run/node';
import { settleBadgeDraft } from '#app/features/badges/badge-draft.server';
import { describeBadgeProblem } from '#app/features/badges/describe-badge-problem';
import { settleBadge } from '#app/features/badges/settle-badge.server';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

const done = {
  save: 'Saved. Whoever has earned it gets it within a minute.',
  drop: 'Dropped. Nothing has changed.',
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, settleBadgeDraft);
  const back = paths.badgeDraft(publicId);
  if (!form.ok) return seeOther(back, 'Choose what should become of the badge.');
  const settled = await settleBadge(ctx, { publicId, to: form.value.to });
  if (settled.ok) return seeOther(form.value.to === 'drop' ? paths.badgeRules() : back, done[form.value.to]);
  const { problem } = settled;
  if (problem.code === 'refused') throw refusalResponse(problem.because);
  if (problem.code === 'gone') throw notFound();
  return seeOther(back, describeBadgeProblem(problem));
}
