import type { ActionFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { readDraftForm } from '#app/features/writing/draft';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';

/** What a form sends of itself while somebody types. A conflict brings what is kept, so that they can choose. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (await tooOften(ctx, limits.draft)) return json({ because: 'too often' }, { status: 429 });
  const form = readDraftForm(await args.request.formData());
  if (!form) return json({ because: 'no form of ours' }, { status: 422 });
  const kept = await keepDraft(ctx, form);
  if (kept.ok) return json({ version: kept.value.version });
  if (kept.problem.code === 'too-many') return json({ because: 'too many' }, { status: 422 });
  if (kept.problem.code === 'gone') return json({ gone: true }, { status: 409 });
  const { version, fields } = kept.problem.there;
  return json({ there: { version, fields } }, { status: 409 });
}
