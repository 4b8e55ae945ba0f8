import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import CalendarDays from 'lucide/dist/esm/icons/calendar-days.mjs';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { getBoard } from '#app/features/boards/board-queries.server';
import { kindTraits, takesKind } from '#app/features/boards/thread-kind';
import { loadComing } from '#app/features/gatherings/load-coming.server';
import { GatheringList } from '#app/features/gatherings/ui/gathering-list';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Events in ${data.board.name}` : 'Events' },
];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { db, actor, visit } = ctx;
  const asked = args.params['slug'] ?? '';
  const board = orNotFound(await getBoard(db, asked));
  orRefuse(may(actor, 'board.read', board));
  if (board.slug !== asked) return movedTo(paths.eventsOfBoard(board.slug));
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const coming = await loadComing(db, ctx, { boardId: board.id, after });
  visit.keep(`board:${board.id}`);
  return json({
    ...coming,
    board: { slug: board.slug, name: board.name },
    maySet:
      takesKind(board, 'event') &&
      may(actor, 'thread.post', board).ok &&
      may(actor, 'thread.open-kind', kindTraits.event).ok,
  });
}

export default function EventsOfBoard() {
  const { board, gatherings, next, maySet } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        before={
          <Breadcrumbs
            trail={[
              { href: paths.boards(), label: 'Boards' },
              { href: paths.board(board.slug), label: board.name },
            ]}
          />
        }
        title="Events"
        lead="What comes, the next one first."
        actions={
          maySet ? (
            <ButtonLink href={paths.newThread({ board: board.slug, kind: 'event' })} variant="primary">
              Set an event
            </ButtonLink>
          ) : undefined
        }
      />
      {gatherings.length > 0 ? (
        <GatheringList gatherings={gatherings} />
      ) : (
        <EmptyState icon={CalendarDays} title="No events ahead in this board">
          <a href={paths.events()}>Events of all boards</a>
        </EmptyState>
      )}
      <Pagination next={next ? { href: paths.eventsOfBoard(board.slug, { after: next }) } : null} />
    </Page>
  );
}
