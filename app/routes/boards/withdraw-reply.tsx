import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findReply } from '#app/features/boards/subject-queries.server';
import { WithdrawPage } from '#app/features/boards/ui/withdraw-page';
import { withdrawReply } from '#app/features/boards/withdraw-reply.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Withdraw your reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  const reply = orNotFound(isPublicId(publicId) ? await findReply(db, publicId) : null);
  orRefuse(may(actor, 'reply.withdraw', reply));
  return json({
    title: reply.thread.title,
    beginning: excerptOf(reply.bodySource, 400),
    href: paths.reply(reply.publicId),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const publicId = orNotFound(isPublicId(args.params['publicId']) ? args.params['publicId'] : null);
  const withdrawn = await withdrawReply(ctx, publicId);
  if (withdrawn.ok)
    return seeOther(
      paths.thread(withdrawn.value.thread),
      'Withdrawn. Only the moderators can still read it.',
    );
  if (withdrawn.problem.code === 'gone') throw notFound();
  throw refusalResponse(withdrawn.problem.because);
}

export default function WithdrawReplyRoute() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} what="reply" />;
}
