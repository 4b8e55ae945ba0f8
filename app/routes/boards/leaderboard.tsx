import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Trophy from 'lucide/dist/esm/icons/trophy.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Tabs } from '#app/components/tabs';
import { getBoard } from '#app/features/boards/board-queries.server';
import { boardDays, listBoardLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import { leaderboardRow } from '#app/features/reputation/leaderboard-row';
import { Leaderboard } from '#app/features/reputation/ui/leaderboard';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Who helped most in ${data.board.name}` : 'Leaderboard' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const asked = args.params['slug'] ?? '';
  const board = orNotFound(await getBoard(db, asked));
  orRefuse(may(actor, 'board.read', board));
  const { searchParams, search } = new URL(args.request.url);
  if (board.slug !== asked) return movedTo(paths.boardLeaderboard(board.slug) + search);
  const period = searchParams.get('period') === 'season' ? 'season' : 'week';
  const places = await listBoardLeaderboard(db, { id: board.id, period }, now);
  visit.keep(`board:${board.id}`, 'leaderboard');
  const own = actor.kind === 'member' ? actor.handle : null;
  return json({
    board: { slug: board.slug, name: board.name },
    period,
    days: boardDays[period],
    places: places.map((place) => ({ ...place, own: place.handle === own })),
  });
}

export default function BoardLeaderboard() {
  const { board, period, days, places } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        before={<a href={paths.board(board.slug)}>{board.name}</a>}
        title="Who helped most here"
        lead={
          <>
            Points that threads and replies of this board have earned;{' '}
            <a href={paths.howPointsWork()}>how points work</a>. Everybody can leave this list in the
            settings.
          </>
        }
      />
      <Tabs
        label="Period"
        tabs={[
          { href: paths.boardLeaderboard(board.slug), label: 'Last 7 days', current: period === 'week' },
          {
            href: paths.boardLeaderboard(board.slug, { period: 'season' }),
            label: 'Last 90 days',
            current: period === 'season',
          },
        ]}
      />
      {places.length === 0 ? (
        <EmptyState icon={Trophy} title="Nobody has points here in this time yet">
          An answer that somebody finds helpful opens the list.
        </EmptyState>
      ) : (
        <Leaderboard
          period={`In ${board.name}, last ${days} days`}
          rows={places.map((place) => leaderboardRow(place))}
        />
      )}
    </Page>
  );
}
