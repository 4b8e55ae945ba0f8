import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import type { ArticleState } from '#app/features/articles/article';
import { findArticle } from '#app/features/articles/article-queries.server';
import { VersionState } from '#app/features/articles/ui/version-state';
import { showVersions } from '#app/features/boards/versions';
import { Versions } from '#app/features/boards/ui/versions';
import { requireMember } from '#app/http/guard.server';
import { movedTo, notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'An article on its way' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const article = orNotFound(await findArticle(db, args.params['publicId']));
  orRefuse(may(actor, 'article.read', article));
  const { publicId, authorName, board, open, declined, thread } = article;
  const closed = declined && { ...closedVersion, ...declined, writerName: authorName };
  const version = open ?? closed;
  if (!version) return movedTo(paths.thread(orNotFound(thread)));
  const { title, bodySource, bodyHtml, state, revision, reason, needsAgreement, agreedAt, writerName } =
    version;
  const wordings =
    open && thread
      ? [
          { title, bodySource, until: null },
          { ...thread, until: 'published' },
        ]
      : [];
  return json({
    ...{ publicId, title, bodyHtml, authorName, writerName, revision: String(revision) },
    board: { slug: board.slug, name: board.name },
    standing: { state, reason, needsAgreement, agreed: agreedAt !== null, replaces: thread !== null },
    changes: showVersions(wordings, 1),
    mayAgree: needsAgreement && agreedAt === null && may(actor, 'article.agree', article).ok,
    mayWrite: open !== null && may(actor, 'article.write', article).ok,
    mayDecline: open !== null && may(actor, 'article.decline', article).ok,
    mayDrop: may(actor, 'article.drop', article).ok,
    published: thread && { publicId: thread.publicId, slug: thread.slug },
    mayReview: state === 'sent' && may(actor, 'article.review', article).ok,
  });
}

/** What is over needs nothing any more. */
const closedVersion = {
  ...{ bodySource: '', revision: 0, needsAgreement: false, agreedAt: null },
  state: 'declined' as ArticleState,
};

export default function ShowArticle() {
  const article = useLoaderData<typeof loader>();
  const { publicId, title, bodyHtml, authorName, writerName, revision, board, standing, changes } = article;
  return (
    <Page width="reading">
      <PageHeader title={title} before={<a href={paths.board(board.slug)}>{board.name}</a>} />
      <p className="meta">
        <span>
          By <bdi>{authorName}</bdi>
        </span>
        {writerName === authorName ? null : (
          <span>
            these words by <bdi>{writerName}</bdi>
          </span>
        )}
      </p>
      <VersionState {...standing} />
      <div className="cluster">
        {article.mayAgree ? (
          <ActionForm action={paths.agreeToArticle(publicId)} fields={{ revision }} variant="primary">
            I agree to these words
          </ActionForm>
        ) : null}
        {article.mayReview ? (
          <>
            <ActionForm action={paths.publishArticle(publicId)} fields={{ revision }} variant="primary">
              Publish
            </ActionForm>
            <ButtonLink href={paths.returnArticle(publicId)}>Send back</ButtonLink>
          </>
        ) : null}
        {article.mayWrite ? <ButtonLink href={paths.editArticle(publicId)}>Change it</ButtonLink> : null}
        {article.mayDecline ? <ButtonLink href={paths.declineArticle(publicId)}>Decline</ButtonLink> : null}
        {article.mayDrop ? (
          <ActionForm action={paths.dropArticle(publicId)} variant="quiet">
            {standing.state === 'declined' ? 'Put it away' : 'Give it up'}
          </ActionForm>
        ) : null}
        {article.published ? <a href={paths.thread(article.published)}>What is published</a> : null}
      </div>
      <Prose html={bodyHtml} />
      {changes.length > 0 ? (
        <details className="disclosure">
          <summary>What it changes</summary>
          <Versions versions={changes} />
        </details>
      ) : null}
    </Page>
  );
}
