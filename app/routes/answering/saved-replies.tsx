import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Texts from 'lucide/dist/esm/icons/message-square-text.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listSavedReplies } from '#app/features/answering/saved-reply-queries.server';
import { SavedReplyList } from '#app/features/answering/ui/saved-reply-list';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Saved replies' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  return json({ pages: openModerationPages(actor), replies: await listSavedReplies(db, actor) });
}

export default function SavedReplies() {
  const { pages, replies } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="saved-replies" />
      <PageHeader
        title="Saved replies"
        lead="Texts that the team shares. Somebody chooses one, reads it and posts it; none is ever sent by itself."
        actions={
          <ButtonLink href={paths.newSavedReply()} variant="primary">
            New text
          </ButtonLink>
        }
      />
      {replies.length === 0 ? (
        <EmptyState icon={Texts} title="No saved replies yet">
          What the team explains every week is written once here. It is offered wherever somebody of the team
          replies.
        </EmptyState>
      ) : (
        <SavedReplyList replies={replies} />
      )}
    </Page>
  );
}
