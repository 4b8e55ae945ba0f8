import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Coffee from 'lucide/dist/esm/icons/coffee.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { articlesPerPage } from '#app/features/articles/article';
import { listWaiting } from '#app/features/articles/article-queries.server';
import { ArticleList } from '#app/features/articles/ui/article-list';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireTeam } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Articles to review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireTeam(args);
  orRefuse(may(actor, 'article.list-waiting', null));
  const found = await listWaiting(
    db,
    actor,
    readMomentKeyset(new URL(args.request.url).searchParams.get('after')),
  );
  const shown = found.slice(0, articlesPerPage);
  const last = found.length > articlesPerPage ? shown.at(-1) : undefined;
  return json({
    pages: openModerationPages(actor),
    articles: shown.map(({ versionId: _versionId, ...article }) => article),
    next: last ? writeKeyset({ value: new Date(last.at).toISOString(), id: last.versionId }) : null,
  });
}

export default function ArticlesToReview() {
  const { pages, articles, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="articles" />
      <PageHeader
        title="Articles to review"
        lead="What waits longest stands on top. Nobody publishes words of their own."
      />
      {articles.length > 0 ? (
        <ArticleList articles={articles} />
      ) : (
        <EmptyState icon={Coffee} title="Nothing waits">
          Articles that members or the team have sent for review appear here.
        </EmptyState>
      )}
      <Pagination next={next ? { href: paths.articlesToReview({ after: next }) } : null} />
    </Page>
  );
}
