import type { ActionFunctionArgs } from '@remix-run/node';
import { leaveGroup } from '#app/features/groups/leave-group.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const slug = args.params['slug'] ?? '';
  const left = await leaveGroup(ctx, slug);
  // A group by invitation is not there any more for whoever has left it.
  if (left.ok) return seeOther(paths.groups(), 'You are not in the group any more.');
  if (left.problem.code === 'gone') throw notFound();
  if (left.problem.because === 'not-open') return seeOther(paths.groups(), 'That is done already.');
  throw refusalResponse(left.problem.because);
}
