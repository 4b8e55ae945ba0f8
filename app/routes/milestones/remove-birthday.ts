import type { ActionFunctionArgs } from '@remix-run/node';
import { removeBirthday } from '#app/features/occasions/remove-birthday.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  await removeBirthday(ctx);
  return seeOther(paths.settingsMilestones(), 'Your birthday is removed.');
}
