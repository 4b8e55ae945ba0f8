import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { SearchBox } from '#app/components/search-box';
import { Tabs } from '#app/components/tabs';
import { findThings } from '#app/features/discovery/find-things.server';
import { hitsPerPage, kindWords } from '#app/features/discovery/search';
import { FoundThings } from '#app/features/discovery/ui/found-things';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.q ? `Search: ${data.q}` : 'Search' },
  { name: 'robots', content: 'noindex' },
];

const nothing = { things: [], total: 0, kinds: [], reduced: false, notUnderstood: [] };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').slice(0, 500);
  const kind = query.get('kind');
  const page = /^\d{1,2}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 0;
  const wait = q.trim() ? await tooOften(ctx, limits.search) : null;
  const findings =
    q.trim() && !wait
      ? await findThings(ctx.db, ctx.visit.services.search.engine, { typed: q, kind, page, actor: ctx.actor })
      : nothing;
  return json({ q, kind, page, wait, ...findings }, wait ? { status: 429 } : {});
}

export default function SearchPage() {
  const { q, kind, page, wait, things, total, kinds, reduced, notUnderstood } =
    useLoaderData<typeof loader>();
  const all = kinds.reduce((sum, entry) => sum + entry.count, 0);
  // Without a kind a thread and its replies stand in one place, so the kinds add up to more.
  const asOne = !kind && all > total ? '; a thread and its replies count as one' : '';
  const found = `${plural(total, 'thing found', 'things found')}${asOne}`;
  const address = (options: { kind?: string | null; page?: number }) =>
    paths.search({
      q,
      kind: options.kind ?? undefined,
      page: options.page ? String(options.page) : undefined,
    });
  return (
    <Page width="reading">
      <PageHeader
        title={q ? `“${q}”` : 'Search'}
        lead={q ? found : 'Threads, reviews, testimonials, products and people.'}
      />
      <SearchBox id="page-search" query={q} large />
      {wait ? <Notice tone="warning" title={wait} /> : null}
      {reduced ? (
        <Notice title="Search is running on its reserve: results may be coarser than usual." />
      ) : null}
      {notUnderstood.length > 0 ? <Notice title={`Not understood: ${notUnderstood.join(', ')}`} /> : null}
      {all > 0 ? (
        <Tabs
          label="Kinds"
          tabs={[
            { href: address({}), label: 'Everything', current: !kind },
            ...kinds.map((entry) => ({
              href: address({ kind: entry.kind }),
              label: kindWords[entry.kind] ?? entry.kind,
              count: entry.count,
              current: kind === entry.kind,
            })),
          ]}
        />
      ) : null}
      {q && things.length === 0 && !wait ? (
        <EmptyState icon={SearchX} title="Nothing found">
          Try fewer or other words. Mistyped words are corrected when somebody here has written them before.
        </EmptyState>
      ) : (
        <FoundThings things={things} />
      )}
      <Pagination
        previous={page > 0 ? { href: address({ kind, page: page - 1 }), label: 'Better matches' } : null}
        next={
          total > (page + 1) * hitsPerPage ? { href: address({ kind, page: page + 1 }), label: 'More' } : null
        }
      />
    </Page>
  );
}
