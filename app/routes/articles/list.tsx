import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxOpenArticles } from '#app/features/articles/article';
import { listOwn } from '#app/features/articles/article-queries.server';
import { ArticleList } from '#app/features/articles/ui/article-list';
import { requireMember } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Your articles' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const own = await listOwn(db, actor.id, maxOpenArticles);
  return json({
    articles: own.map(({ versionId: _versionId, ...article }) => article),
    mayReview: may(actor, 'article.list-waiting', null).ok,
  });
}

export default function YourArticles() {
  const { articles, mayReview } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Your articles"
        lead="What you are writing to last. Published ones are among your threads."
        actions={
          <>
            {mayReview ? <a href={paths.articlesToReview()}>Articles to review</a> : null}
            <ButtonLink href={paths.newArticle()} variant="primary">
              Write an article
            </ButtonLink>
          </>
        }
      />
      {articles.length > 0 ? (
        <ArticleList articles={articles} />
      ) : (
        <EmptyState icon={BookOpen} title="Nothing under way">
          What would save others an afternoon? Write it once, well; a second person reads it before it
          appears.
        </EmptyState>
      )}
    </Page>
  );
}
