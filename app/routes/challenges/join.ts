import type { ActionFunctionArgs } from '@remix-run/node';
import { joinChallenge } from '#app/features/reputation/challenges/join-challenge.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { describeRefusal } from '#app/policy/verdict';

/** Joins a challenge or leaves it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const joins = (await args.request.formData()).get('joins') !== 'no';
  const joined = await joinChallenge(ctx, { publicId, joins });
  if (joined.ok)
    return seeOther(
      paths.challenge(publicId),
      joins ? 'You take part. What you did since it began counts.' : 'You are out of it.',
    );
  const { problem } = joined;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused')
    return sayAndReturn(paths.challenge(publicId), describeRefusal(problem.because));
  return sayAndReturn(paths.challenge(publicId), 'That is over: what stands stands.');
}
