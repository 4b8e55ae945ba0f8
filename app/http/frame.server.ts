import { listFirstBoards } from '#app/features/boards/board-queries.server';
import { countUnread } from '#app/features/notifications/notification-queries.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { paths } from '#app/lib/paths';
import { isAdmin, isMarketer, isModerator, type Actor } from '#app/policy/actor';
import { readFlash, readTheme } from './cookies.server';
import type { RouteContext } from './guard.server';

/** More boards than this are a list to look through, not one to stand beside every page. */
const mostBoards = 20;

/** What the frame around every page shows: brand, boards, the viewer, their rooms. */
export async function loadFrame(ctx: RouteContext, request: Request) {
  const { db, actor, now, visit } = ctx;
  const [brand, boards, unread] = await Promise.all([
    getBrand(db),
    listFirstBoards(db, actor, mostBoards),
    actor.kind === 'member' ? countUnread(db, actor.id) : 0,
  ]);
  const cookies = request.headers.get('cookie');
  visit.shows('frame', 'boards');
  return {
    brand,
    boards: boards.slice(0, mostBoards).map((board) => ({
      href: paths.board(board.slug),
      label: board.name,
      count: board.threadCount,
    })),
    moreBoards: boards.length > mostBoards,
    viewer:
      actor.kind === 'member'
        ? {
            name: actor.displayName,
            id: actor.publicId,
            href: paths.member(actor.handle),
            unreadNotices: unread,
          }
        : null,
    staffLinks: staffLinksOf(actor),
    theme: readTheme(cookies),
    flash: readFlash(cookies),
    now: now.toISOString(),
  };
}

function staffLinksOf(actor: Actor): Array<{ href: string; label: string }> {
  return [
    ...(isModerator(actor)
      ? [
          { href: paths.waitingThreads(), label: 'Answering' },
          { href: paths.moderation(), label: 'Moderation' },
        ]
      : []),
    ...(isMarketer(actor)
      ? [
          { href: paths.advocates(), label: 'Advocates' },
          { href: paths.testimonials(), label: 'Testimonials' },
          { href: paths.redemptions(), label: 'Redemptions' },
        ]
      : []),
    ...(isAdmin(actor) ? [{ href: paths.admin(), label: 'Admin' }] : []),
  ];
}
