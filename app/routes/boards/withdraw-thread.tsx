import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findThread } from '#app/features/boards/subject-queries.server';
import { WithdrawPage } from '#app/features/boards/ui/withdraw-page';
import { withdrawThread } from '#app/features/boards/withdraw-thread.server';
import { requireMember } from '#app/http/guard.server';
import {
  notFound,
  orNotFound,
  orRefuse,
  refusalResponse,
  sayAndReturn,
  seeOther,
} from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Withdraw your thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  const thread = orNotFound(isPublicId(publicId) ? await findThread(db, publicId) : null);
  orRefuse(may(actor, 'thread.withdraw', thread));
  return json({
    title: thread.title,
    beginning: excerptOf(thread.bodySource, 400),
    href: paths.thread(thread),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const publicId = orNotFound(isPublicId(args.params['publicId']) ? args.params['publicId'] : null);
  const withdrawn = await withdrawThread(ctx, publicId);
  if (withdrawn.ok)
    return seeOther(
      paths.board(withdrawn.value.boardSlug),
      'Withdrawn. Only the moderators can still read it.',
    );
  const { problem } = withdrawn;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') throw refusalResponse(problem.because);
  return sayAndReturn(
    paths.thread({ publicId, slug: '-' }),
    'Others have answered by now, and their words are theirs. A moderator can take the thread down for you.',
  );
}

export default function WithdrawThreadRoute() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} what="thread" />;
}
