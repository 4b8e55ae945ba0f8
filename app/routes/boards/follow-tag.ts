import type { ActionFunctionArgs } from '@remix-run/node';
import { followTag, maxTagFollows } from '#app/features/boards/follow-tag.server';
import { requireMember } from '#app/http/guard.server';
import { backTo, notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const following = (await args.request.formData()).get('following') !== 'true';
  const followed = await followTag(ctx, { slug: args.params['slug'] ?? '', following });
  const back = backTo(args.request, paths.settingsNotices());
  if (followed.ok)
    return seeOther(
      back,
      following
        ? `You hear of each new thread tagged “${followed.value.name}”.`
        : `You hear no more of the tag “${followed.value.name}”.`,
    );
  if (followed.problem === 'gone') throw notFound();
  return sayAndReturn(back, `You follow ${maxTagFollows} tags already; let go of one first.`);
}
