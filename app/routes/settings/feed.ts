import type { ActionFunctionArgs } from '@remix-run/node';
import { dropFeedKey, makeFeedKey } from '#app/features/boards/own-feed.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const wanted = (await args.request.formData()).get('wanted') === 'true';
  await (wanted ? makeFeedKey(ctx) : dropFeedKey(ctx));
  return seeOther(
    paths.settingsNotices(),
    wanted ? 'Your feed has a new address. An earlier one does not work any more.' : 'Your feed has ended.',
  );
}
