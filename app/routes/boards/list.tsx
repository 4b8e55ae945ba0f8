import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listBoardsWithLatest } from '#app/features/boards/board-queries.server';
import { BoardList } from '#app/features/boards/ui/board-row';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Boards' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const boards = await listBoardsWithLatest(db, actor);
  visit.keep('home');
  return json({ boards, mayManage: may(actor, 'board.manage', null).ok });
}

export default function BoardsRoute() {
  const { boards, mayManage } = useLoaderData<typeof loader>();
  const newBoard = mayManage ? <ButtonLink href={paths.newBoard()}>New board</ButtonLink> : null;
  return (
    <Page width="reading">
      <PageHeader
        title="Boards"
        lead="Ask, answer, and talk about what you use."
        actions={
          <>
            <ButtonLink href={paths.groups()}>Groups</ButtonLink>
            {newBoard}
          </>
        }
      />
      {boards.length > 0 ? (
        <BoardList boards={boards} />
      ) : (
        <EmptyState icon={MessagesSquare} title="No boards yet" action={newBoard}>
          {mayManage
            ? 'A board gathers threads on one matter. Most communities begin with one for questions and one for everything else.'
            : 'The team has not opened a board that you may read. Come back soon.'}
        </EmptyState>
      )}
    </Page>
  );
}
