import type { ActionFunctionArgs } from '@remix-run/node';
import { joinGroup } from '#app/features/groups/join-group.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const slug = args.params['slug'] ?? '';
  const joined = await joinGroup(ctx, slug);
  if (joined.ok)
    return seeOther(
      paths.group(slug),
      joined.value.state === 'in' ? 'Welcome to the group.' : 'The leaders are asked. You will be told.',
    );
  if (joined.problem.code === 'gone') throw notFound();
  if (joined.problem.because === 'not-open') return seeOther(paths.group(slug), 'That is done already.');
  throw refusalResponse(joined.problem.because);
}
