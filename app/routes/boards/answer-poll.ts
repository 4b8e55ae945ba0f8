import type { ActionFunctionArgs } from '@remix-run/node';
import { answerPoll } from '#app/features/boards/answer-poll.server';
import { maxPollOptions } from '#app/features/boards/poll';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.thread({ publicId, slug: '-' }));
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const form = await args.request.formData();
  const all = (name: string) =>
    form
      .getAll(name)
      .slice(0, maxPollOptions + 1)
      .map(String);
  const answered = await answerPoll(ctx, { publicId, choice: all('choice'), rank: all('rank') });
  if (answered.ok) return seeOther(back, 'Your answer counts. You can change it until the poll closes.');
  switch (answered.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      throw refusalResponse(answered.problem.because);
    case 'closed':
      return sayAndReturn(back, 'This poll has closed; nothing was changed.');
    case 'no-answer':
      return sayAndReturn(
        back,
        'Choose at least one answer, and give each rank only once. Nothing was changed.',
      );
  }
}
