import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
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
  const { publicId, authorName, board, open, thread } = article;
  if (!open) return movedTo(paths.thread(orNotFound(thread)));
  const { title, bodySource, bodyHtml, state, revision, reason, needsAgreement, agreedAt, writerName } = open;
  const wordings = thread
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
    mayReview: state === 'sent' && may(actor, 'article.review', article).ok,
  });
}

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
        <ButtonLink href={paths.editArticle(publicId)}>Change it</ButtonLink>
        <ActionForm action={paths.dropArticle(publicId)} variant="quiet">
          Give it up
        </ActionForm>
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
