import type { ActionFunctionArgs } from '@remix-run/node';
import { allowAnyone } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const { visit } = await allowAnyone(args);
  const { setCookie } = await visit.sessions.close(args.request.headers.get('cookie'));
  return seeOther(paths.home(), 'You are signed out.', [setCookie]);
}
