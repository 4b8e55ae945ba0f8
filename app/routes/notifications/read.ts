import type { ActionFunctionArgs } from '@remix-run/node';
import { readNotices } from '#app/features/notifications/read-notices.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  await readNotices(ctx);
  return seeOther(paths.notifications());
}
