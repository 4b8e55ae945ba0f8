import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { readFilter, stateTabs, writeFilter } from '#app/features/testimonials/testimonial-filter';
import {
  countTestimonials,
  listTestimonials,
  testimonialPageSize,
} from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { CuratedList, TagFilter } from '#app/features/testimonials/ui/curated-list';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Testimonials' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'testimonial.list', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readFilter(query);
  const [rows, counts] = await Promise.all([
    listTestimonials(db, filter, readMomentKeyset(query.get('after'))),
    countTestimonials(db),
  ]);
  const shown = rows.slice(0, testimonialPageSize);
  const last = rows.length > testimonialPageSize ? shown.at(-1) : undefined;
  return json({
    ...{ filter, counts },
    lines: shown.map((row) => ({
      quote: { ...quoteOf(row), href: paths.curateTestimonial(row.publicId) },
      ...{ publicId: row.publicId, state: row.state, uses: row.uses, tags: row.tags },
      ...{ featured: row.featured, at: row.createdAt },
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function Testimonials() {
  const { filter, counts, lines, next } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title="Testimonials"
        lead="What customers lend you, for what, and until when. Each use needs its own live consent; without one it is shown nowhere."
        actions={
          <ButtonLink href={paths.newTestimonialRequest()} variant="primary">
            Ask for one
          </ButtonLink>
        }
      />
      <p className="cluster">
        <a href={paths.testimonialRequests()}>Requests</a>
        <a href={paths.walls()}>Walls</a>
        <a href={paths.exportTestimonials()}>Export</a>
      </p>
      <Tabs
        label="States"
        tabs={stateTabs.map(({ state, label }) => ({
          href: paths.testimonials(writeFilter({ ...filter, state })),
          label,
          count: state ? (counts.states[state] ?? 0) : undefined,
          current: filter.state === state,
        }))}
      />
      <TagFilter filter={filter} tags={counts.tags} />
      {lines.length === 0 ? (
        <EmptyState icon={Quote} title="Nothing here">
          Ask a customer for a few words by a link, by mail or in the app, or ask the author of a good review
          whether you may show it.
        </EmptyState>
      ) : (
        <CuratedList lines={lines} />
      )}
      <Pagination
        next={
          next ? { href: paths.testimonials({ ...writeFilter(filter), after: next }), label: 'Older' } : null
        }
      />
    </Page>
  );
}
