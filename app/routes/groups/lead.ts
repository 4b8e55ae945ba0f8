import type { ActionFunctionArgs } from '@remix-run/node';
import { leaderActDraft } from '#app/features/groups/group-drafts.server';
import { leadGroup } from '#app/features/groups/lead-group.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { slug = '', handle = '' } = args.params;
  const form = await readForm(args.request, leaderActDraft);
  if (!form.ok) return seeOther(paths.group(slug), 'This is nothing that a leader can do.');
  const led = await leadGroup(ctx, { slug, handle, act: form.value.act });
  if (led.ok) return seeOther(paths.group(slug), 'Done.');
  if (led.problem.code === 'gone') throw notFound();
  if (led.problem.code === 'already')
    return seeOther(paths.group(slug), 'Somebody was faster, or they have left: this is how it stands now.');
  throw refusalResponse(led.problem.because);
}
