import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { Pagination } from '#app/components/pagination';
import { getBoard, listTagsOfBoard } from '#app/features/boards/board-queries.server';
import { boardMeta } from '#app/features/boards/board-meta';
import { getCover } from '#app/features/boards/cover-queries.server';
import { getFollowsOnBoard } from '#app/features/boards/follow-queries.server';
import { filtersFor } from '#app/features/boards/thread';
import { takesKind } from '#app/features/boards/thread-kind';
import { listedThreads } from '#app/features/boards/thread-list';
import { listThreadsOfBoard } from '#app/features/boards/thread-list-queries.server';
import { findTagSlug } from '#app/features/boards/tags/tag-queries.server';
import { BoardAside } from '#app/features/boards/ui/board-aside';
import { BoardCover } from '#app/features/boards/ui/board-cover';
import { BoardHeader } from '#app/features/boards/ui/board-header';
import { NoThreads } from '#app/features/boards/ui/no-threads';
import { ThreadList } from '#app/features/boards/ui/thread-row';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? boardMeta({ ...data.board, shared: data.shared }) : [{ title: 'Board' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const asked = args.params['slug'] ?? '';
  const board = orNotFound(await getBoard(db, asked));
  orRefuse(may(actor, 'board.read', board));
  const { searchParams, search } = new URL(args.request.url);
  if (board.slug !== asked) return movedTo(paths.board(board.slug) + search);

  const filters = filtersFor(board, actor.kind === 'member');
  const filter = filters.find((known) => known === searchParams.get('show')) ?? 'all';
  const tag = searchParams.get('tag');
  const meant = tag === null ? null : await findTagSlug(db, tag);
  if (meant !== tag && meant !== null) {
    searchParams.set('tag', meant);
    return movedTo(`${paths.board(board.slug)}?${searchParams.toString()}`);
  }
  const after = readMomentKeyset(searchParams.get('after'));
  const before = after ? null : readMomentKeyset(searchParams.get('before'));
  const [page, tags, follows, cover] = await Promise.all([
    listThreadsOfBoard(db, actor, { boardId: board.id, filter, tag, after, before }),
    listTagsOfBoard(db, board.id),
    getFollowsOnBoard(db, actor, { boardId: board.id, tag }),
    getCover(db, board.id),
  ]);
  visit.keep(`board:${board.id}`);
  const { slug, name, description, seenBy, rulesHtml } = board;
  return json({
    board: { slug, name, description, seenBy, rulesHtml },
    cover,
    shared:
      cover && seenBy.includes('public')
        ? { ...cover, src: visit.services.config.http.origin + paths.upload(cover.publicId) }
        : null,
    filters,
    filter,
    tag,
    tags,
    threads: listedThreads(page.threads, { actor, now, withBoard: false }),
    newer: page.newer && writeKeyset(page.newer),
    older: page.older && writeKeyset(page.older),
    takesIdeas: takesKind(board, 'idea'),
    takesEvents: takesKind(board, 'event'),
    follows: actor.kind === 'member' ? follows : null,
    mayManage: may(actor, 'board.manage', board).ok,
    // Whoever is not signed in is led to do that first, where members may post at all.
    mayPost:
      actor.kind === 'visitor' ? board.postedBy.includes('members') : may(actor, 'thread.post', board).ok,
  });
}

export default function BoardRoute() {
  const {
    board,
    cover,
    filters,
    filter,
    tag,
    tags,
    follows,
    threads,
    newer,
    older,
    takesIdeas,
    takesEvents,
    mayManage,
    mayPost,
  } = useLoaderData<typeof loader>();
  const show = filter === 'all' ? {} : { show: filter };
  const narrowed = { ...show, ...(tag === null ? {} : { tag }) };
  return (
    <Page
      aside={
        <BoardAside
          board={board}
          tags={tags}
          tag={tag}
          followingTag={follows && tags.length > 0 ? follows.tag : null}
          show={show}
        />
      }
      asideLabel="About this board"
    >
      {cover ? <BoardCover cover={cover} /> : null}
      <BoardHeader
        {...{ board, filters, filter, tag, mayManage, mayPost, takesIdeas, takesEvents }}
        following={follows?.board ?? null}
      />
      {threads.length > 0 ? (
        <ThreadList threads={threads} level={2} />
      ) : (
        <NoThreads {...{ board, filter, tag, mayPost }} />
      )}
      <Pagination
        previous={newer ? { href: paths.board(board.slug, { ...narrowed, before: newer }) } : null}
        next={older ? { href: paths.board(board.slug, { ...narrowed, after: older }) } : null}
      />
    </Page>
  );
}
