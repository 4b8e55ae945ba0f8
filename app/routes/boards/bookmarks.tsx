import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { bookmarksPerPage } from '#app/features/boards/bookmark';
import { listBookmarks } from '#app/features/boards/bookmark-queries.server';
import { BookmarkList } from '#app/features/boards/ui/bookmark-list';
import { requireMember } from '#app/http/guard.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Bookmarks' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const lines = await listBookmarks(db, actor, after);
  const shown = lines.slice(0, bookmarksPerPage);
  const last = lines.length > bookmarksPerPage ? shown.at(-1) : undefined;
  return json({
    bookmarks: shown.map(({ kind, publicId, threadPublicId, slug, title, source, ...line }) => ({
      kind,
      publicId,
      href: kind === 'reply' ? paths.reply(publicId) : paths.thread({ publicId: threadPublicId, slug }),
      title,
      excerpt: excerptOf(source, 160),
      authorName: line.authorName,
      at: line.createdAt,
      remindAt: line.remindAt,
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function Bookmarks() {
  const { bookmarks, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title="Bookmarks" lead="What you keep to come back to. Only you see this." />
      {bookmarks.length > 0 ? (
        <BookmarkList bookmarks={bookmarks} />
      ) : (
        <EmptyState icon={Bookmark} title="Nothing kept yet">
          Under any post choose More, then Bookmark. It stands here, and you can be reminded of it.
        </EmptyState>
      )}
      <Pagination next={next ? { href: paths.bookmarks({ after: next }) } : null} />
    </Page>
  );
}
