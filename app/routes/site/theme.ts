import type { ActionFunctionArgs } from '@remix-run/node';
import { themeCookie } from '#app/http/cookies.server';
import { allowAnyone } from '#app/http/guard.server';
import { ownPath, seeOther } from '#app/http/respond.server';

export async function action(args: ActionFunctionArgs) {
  await allowAnyone(args);
  const form = await args.request.formData();
  const chosen = form.get('theme');
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
  return seeOther(ownPath(form.get('back'), '/'), undefined, [themeCookie(theme)]);
}
