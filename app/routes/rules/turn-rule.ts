import type { ActionFunctionArgs } from '@remix-run/node';
import { turnDraft } from '#app/features/rules/turn-draft.server';
import { turnRule, undoRule } from '#app/features/rules/turn-rule.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { backTo, notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

const done = {
  on: 'The rule is in force.',
  off: 'The rule is off. What it held still waits for a decision.',
  before: 'The last change is taken back.',
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, turnDraft);
  const back = backTo(args.request, paths.holdingRules());
  if (!form.ok) return seeOther(back, 'Choose what should become of the rule.');
  const { to } = form.value;
  const turned =
    to === 'before' ? await undoRule(ctx, publicId) : await turnRule(ctx, { publicId, enabled: to === 'on' });
  if (turned.ok) return seeOther(back, done[to]);
  throw turned.problem.code === 'gone' ? notFound() : refusalResponse(turned.problem.because);
}
