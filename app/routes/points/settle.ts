import type { ActionFunctionArgs } from '@remix-run/node';
import { describeChangeProblem } from '#app/features/reputation/describe-change-problem';
import { settleDraft } from '#app/features/reputation/rule-change-draft.server';
import { dropChange, saveChange, undoChange } from '#app/features/reputation/save-change.server';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

const done = {
  save: 'Saved. The rule has a new version.',
  drop: 'Dropped. Nothing has changed.',
  undo: 'Taken back. The rule is again what it was before.',
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, settleDraft);
  const back = paths.pointRuleChange(publicId);
  if (!form.ok) return seeOther(back, 'Choose what should become of the change.');
  const { to } = form.value;
  const acts = { save: saveChange, drop: dropChange, undo: undoChange };
  const settled = await acts[to](ctx, publicId);
  if (settled.ok) return seeOther(to === 'drop' ? paths.pointRules() : back, done[to]);
  const { problem } = settled;
  if (problem.code === 'refused') throw refusalResponse(problem.because);
  if (problem.code === 'gone') throw notFound();
  return seeOther(back, describeChangeProblem(problem));
}
