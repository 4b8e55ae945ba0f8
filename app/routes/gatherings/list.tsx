import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import CalendarDays from 'lucide/dist/esm/icons/calendar-days.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { loadComing } from '#app/features/gatherings/load-coming.server';
import { GatheringList } from '#app/features/gatherings/ui/gathering-list';
import { allowAnyone } from '#app/http/guard.server';
import { readMomentKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Events' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const coming = await loadComing(ctx.db, ctx, { boardId: null, after });
  ctx.visit.keep('home', 'boards');
  return json(coming);
}

export default function Events() {
  const { gatherings, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title="Events" lead="What comes, the next one first." />
      {gatherings.length > 0 ? (
        <GatheringList gatherings={gatherings} />
      ) : (
        <EmptyState icon={CalendarDays} title="No events ahead">
          When the team sets one, it stands here with its time and place, and you can say whether you come.
        </EmptyState>
      )}
      <Pagination next={next ? { href: paths.events({ after: next }) } : null} />
    </Page>
  );
}
