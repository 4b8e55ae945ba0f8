import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { getBoard } from '#app/features/boards/board-queries.server';
import { ideasPerPage, ideaStatuses, ideaStatusWords, readIdeaStatus } from '#app/features/boards/idea';
import { countIdeasOfBoard, listIdeasOfBoard } from '#app/features/boards/idea-queries.server';
import { IdeaList } from '#app/features/boards/ui/idea-list';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ideas in ${data.board.name}` : 'Ideas' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const asked = args.params['slug'] ?? '';
  const board = orNotFound(await getBoard(db, asked));
  orRefuse(may(actor, 'board.read', board));
  if (board.slug !== asked) return movedTo(paths.ideas(board.slug));
  const query = new URL(args.request.url).searchParams;
  const status = readIdeaStatus(query.get('status'));
  const [found, counts] = await Promise.all([
    listIdeasOfBoard(db, actor, { boardId: board.id, status, after: readNumberKeyset(query.get('after')) }),
    countIdeasOfBoard(db, board.id),
  ]);
  visit.keep(`board:${board.id}`);
  const shown = found.slice(0, ideasPerPage);
  const last = found.length > ideasPerPage ? shown.at(-1) : undefined;
  return json({
    board: { slug: board.slug, name: board.name },
    status,
    counts,
    ideas: shown.map(({ id: _id, ...idea }) => idea),
    next: last ? writeKeyset({ value: String(last.votes), id: last.id }) : null,
  });
}

export default function Ideas() {
  const { board, status, counts, ideas, next } = useLoaderData<typeof loader>();
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
        title="Ideas"
        lead="What people want most stands first. The team says of each what becomes of it."
        actions={
          <ButtonLink href={paths.newThread({ board: board.slug, kind: 'idea' })} variant="primary">
            Post an idea
          </ButtonLink>
        }
      />
      <Tabs
        label="Which ideas"
        tabs={[
          { href: paths.ideas(board.slug), label: 'All', current: status === null },
          ...ideaStatuses.map((each) => ({
            href: paths.ideas(board.slug, { status: each }),
            label: ideaStatusWords[each],
            count: counts[each] ?? 0,
            current: each === status,
          })),
        ]}
      />
      {ideas.length > 0 ? (
        <IdeaList ideas={ideas} />
      ) : (
        <EmptyState icon={Lightbulb} title="No ideas here yet">
          {status === null
            ? 'What would make it better for you? Post it, and others can vote for it.'
            : 'None of the ideas of this board is at this point.'}
        </EmptyState>
      )}
      <Pagination
        next={next ? { href: paths.ideas(board.slug, { ...(status ? { status } : {}), after: next }) } : null}
      />
    </Page>
  );
}
