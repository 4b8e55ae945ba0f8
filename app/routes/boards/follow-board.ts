import type { ActionFunctionArgs } from '@remix-run/node';
import { followBoard } from '#app/features/boards/follow-board.server';
import { requireMember } from '#app/http/guard.server';
import { backTo, notFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const following = (await args.request.formData()).get('following') !== 'true';
  const followed = await followBoard(ctx, { slug: args.params['slug'] ?? '', following });
  if (!followed.ok) throw notFound();
  return seeOther(
    backTo(args.request, paths.board(followed.value.slug)),
    following ? 'You hear of each new thread here.' : 'You hear no more of new threads here.',
  );
}
