import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { removeSavedReply } from '#app/features/answering/remove-saved-reply.server';
import { getSavedReply } from '#app/features/answering/saved-reply-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Remove a saved reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { publicId, title, body } = orNotFound(await getSavedReply(db, actor, args.params['publicId']));
  return json({ publicId, title, body });
}

/** Takes a text of the team away, once somebody has seen which. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const removed = await removeSavedReply(ctx, publicId);
  if (removed.ok) return seeOther(paths.savedReplies(), 'Removed.');
  if (removed.problem.code === 'gone') throw notFound();
  throw refusalResponse(removed.problem.because);
}

export default function RemoveSavedReply() {
  const { publicId, title, body } = useLoaderData<typeof loader>();
  return (
    <Page width="narrow">
      <PageHeader
        title="Remove this text?"
        lead="It is gone for the whole team and cannot be brought back. What was posted with it stays."
        before={<a href={paths.savedReplies()}>Saved replies</a>}
      />
      <blockquote dir="auto">
        <strong>{title}</strong>
        <p>{body}</p>
      </blockquote>
      <form method="post" action={paths.removeSavedReply(publicId)} className="form">
        <div className="form__actions">
          <Button variant="danger">Remove it</Button>
          <a href={paths.savedReply(publicId)}>Keep it</a>
        </div>
      </form>
    </Page>
  );
}
