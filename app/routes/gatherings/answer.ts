import type { ActionFunctionArgs } from '@remix-run/node';
import { answerGathering } from '#app/features/gatherings/answer-gathering.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Says whether a member comes to an event; they can change their mind until it is over. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.threadLink(publicId));
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const said = (await args.request.formData()).get('answer');
  if (said !== 'yes' && said !== 'no')
    return sayAndReturn(back, 'Say whether you come. Nothing was changed.');
  const answered = await answerGathering(ctx, { publicId, comes: said === 'yes' });
  if (answered.ok)
    return seeOther(
      back,
      {
        coming: 'You have a place. You can change your mind until it is over.',
        waiting: 'All places are taken. You are on the waiting list, and told when one comes free.',
        declined: 'Noted: you can’t come.',
      }[answered.value],
    );
  switch (answered.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      throw refusalResponse(answered.problem.because);
    case 'over':
      return sayAndReturn(back, 'This event is over; nothing was changed.');
    case 'cancelled':
      return sayAndReturn(back, 'This event is cancelled; nothing was changed.');
  }
}
