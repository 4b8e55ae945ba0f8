import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { getBoard } from '#app/features/boards/board-queries.server';
import { loadNarrowLeaderboard } from '#app/features/reputation/load-narrow-leaderboard.server';
import { NarrowLeaderboard } from '#app/features/reputation/ui/narrow-leaderboard';
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
  const question = { query: searchParams, viewer: actor, now };
  const list = await loadNarrowLeaderboard(db, { to: 'board', id: board.id }, question);
  visit.keep(`board:${board.id}`, 'leaderboard');
  return json({ board: { slug: board.slug, name: board.name }, ...list });
}

export default function BoardLeaderboard() {
  const { board, period, places } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <NarrowLeaderboard
        before={<a href={paths.board(board.slug)}>{board.name}</a>}
        title="Who helped most here"
        counts="Points that threads and replies of this board have earned."
        about={`In ${board.name}`}
        pathOf={(options) => paths.boardLeaderboard(board.slug, options)}
        opener="An answer that somebody finds helpful opens the list."
        {...{ period, places }}
      />
    </Page>
  );
}
