import type { Known } from '#app/lib/markdown/known';
import { loneLinks } from '#app/lib/markdown/lone-links';
import { mentionedBoards, mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import { renderIfFree } from '#app/lib/markdown/render-if-free.server';
import type { SafeHtml } from '#app/lib/safe-html';
import { areAllAmong } from '#app/policy/audience';
import type { BoardSubject } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { listCards } from '../writing/card-queries.server';
import { listKnownHandles } from '../accounts/member-queries.server';
import type { MemberContext } from '../command';

/** Where words stand, as the sets of people who may read them there. */
export type Place = Pick<BoardSubject, 'seenBy'>;

/** The words of a post, ready to be stored. */
export interface RenderedBody {
  html: SafeHtml;
  version: number;
}

/**
 * Renders the words of a post before anything is locked; the people and boards it names become links. Null when the
 * renderer has too much to do: then nothing is posted, and the writer, who keeps their words, is asked to try again.
 *
 * `place` is the board the words stand in: only boards that everybody there may enter are linked, because a link
 * would tell the others that there is such a board.
 */
export async function renderBody(db: Db, source: string, place: Place): Promise<RenderedBody | null> {
  return renderIfFree(source, await knownIn(db, source, place));
}

/**
 * How words would look in a place. Where its writer may not read that place they look as they would to everybody, so
 * that a preview never tells what there is behind a closed door.
 */
export async function previewBody(
  { db, actor }: MemberContext,
  source: string,
  place: BoardSubject | null,
): Promise<SafeHtml | null> {
  const isOpen = place !== null && may(actor, 'board.read', place).ok;
  return (await renderBody(db, source, isOpen ? place : { seenBy: ['public'] }))?.html ?? null;
}

/** What a post in this board may link to by name. Nothing is looked up when it names nothing. */
async function knownIn(db: Db, source: string, place: Place): Promise<Known> {
  const [known = {}] = await knownInEach(db, [{ source, place }]);
  return known;
}

/** The same for many posts, each in its place, with one question of each kind for all of them. */
export async function knownInEach(
  db: Db,
  posts: ReadonlyArray<{ source: string; place: Place }>,
): Promise<Known[]> {
  const named = posts.map(({ source, place }) => ({
    handles: mentionedHandles(source),
    boards: mentionedBoards(source),
    links: loneLinks(source),
    place,
  }));
  const [handles, boards, cards] = await Promise.all([
    ask(
      named.flatMap((post) => post.handles),
      (names) => listKnownHandles(db, names),
    ),
    ask(
      named.flatMap((post) => post.boards),
      (names) => listBoardsAt(db, names),
    ),
    ask(
      named.flatMap((post) => post.links),
      (links) => listCards(db, links),
    ),
  ]);
  const here = new Set(handles);
  return named.map((post) => ({
    handles: post.handles.filter((handle) => here.has(handle)),
    boards: boards
      .filter((board) => post.boards.includes(board.slug))
      .filter((board) => areAllAmong(post.place.seenBy, board.seenBy))
      .map((board) => board.slug),
    cards: cards.filter((card) => post.links.includes(card.url)),
  }));
}

/** Nobody is asked about nothing. */
async function ask<Found>(names: string[], find: (names: string[]) => Promise<Found[]>): Promise<Found[]> {
  return names.length > 0 ? find(names) : [];
}

function listBoardsAt(db: Db, slugs: string[]): Promise<Array<Place & { slug: string }>> {
  return db.sql<Array<Place & { slug: string }>>`
    select slug, seen_by as "seenBy" from boards where slug = any(${slugs}::text[])`;
}
