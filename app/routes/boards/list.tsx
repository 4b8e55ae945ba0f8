import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { boardsPerPage, listBoardsWithLatest } from '#app/features/boards/board-queries.server';
import { BoardList, BoardSearch } from '#app/features/boards/ui/board-row';
import { allowAnyone } from '#app/http/guard.server';
import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Boards' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').trim().slice(0, 60);
  const after = readNumberKeyset(query.get('after'));
  const found = await listBoardsWithLatest(db, actor, { q, after });
  const boards = found.slice(0, boardsPerPage);
  const last = found.length > boardsPerPage ? boards.at(-1) : undefined;
  visit.keep('home');
  return json({
    q,
    boards,
    next: last ? writeKeyset({ value: String(last.position), id: last.id }) : null,
    // Who can see all at a glance needs no search.
    isLong: q !== '' || after !== null || last !== undefined,
    mayManage: may(actor, 'board.manage', null).ok,
  });
}

export default function BoardsRoute() {
  const { q, boards, next, isLong, mayManage } = useLoaderData<typeof loader>();
  const newBoard = mayManage ? <ButtonLink href={paths.newBoard()}>New board</ButtonLink> : null;
  return (
    <Page width="reading">
      <PageHeader
        title="Boards"
        lead="Ask, answer, and talk about what you use."
        actions={
          <>
            <ButtonLink href={paths.events()}>Events</ButtonLink>
            <ButtonLink href={paths.groups()}>Groups</ButtonLink>
            {newBoard}
          </>
        }
      />
      {isLong ? <BoardSearch q={q} /> : null}
      {boards.length > 0 ? (
        <BoardList boards={boards} />
      ) : q !== '' ? (
        <EmptyState
          icon={MessagesSquare}
          title="No board with this name"
          action={<a href={paths.boards()}>Show all boards</a>}
        >
          Parts of names are found.
        </EmptyState>
      ) : (
        <EmptyState icon={MessagesSquare} title="No boards yet" action={newBoard}>
          {mayManage
            ? 'A board gathers threads on one matter. Most communities begin with one for questions and one for everything else.'
            : 'The team has not opened a board that you may read. Come back soon.'}
        </EmptyState>
      )}
      <Pagination
        next={
          next ? { href: paths.boards({ ...(q ? { q } : {}), after: next }), label: 'More boards' } : null
        }
      />
    </Page>
  );
}
