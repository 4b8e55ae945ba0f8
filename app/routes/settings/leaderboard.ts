import type { ActionFunctionArgs } from '@remix-run/node';
import { setParticipation } from '#app/features/accounts/set-participation.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const takesPart = (await args.request.formData()).get('takesPart') === 'true';
  await setParticipation(ctx, { in: 'leaderboard', takesPart });
  return seeOther(
    paths.settingsConsent(),
    takesPart ? 'You are on the leaderboard again.' : 'You have left the leaderboard.',
  );
}
