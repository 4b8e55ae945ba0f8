import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { ThreadForCommand } from '../boards/subject-queries.server';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { maxSavedReplies } from './saved-reply';

/** A text of the team as those who may change it see it. */
export interface SavedReply {
  publicId: string;
  title: string;
  body: string;
  /** Null when it is for every board. */
  board: { slug: string; name: string } | null;
  version: number;
  changedAt: string;
  changedByName: string | null;
}

const columns = (db: Db) => db.sql`
  s.public_id as "publicId", s.title, s.body, s.version, s.changed_at as "changedAt",
  case when b.id is null then null else json_build_object('slug', b.slug, 'name', b.name) end as board,
  m.display_name as "changedByName"`;

/** The texts for all boards, then those of the boards that somebody works on. There are never more than one page takes. */
export async function listSavedReplies(db: Db, actor: Actor): Promise<SavedReply[]> {
  return db.sql<SavedReply[]>`
    select ${columns(db)} from saved_replies s
    left join boards b on b.id = s.board_id left join members m on m.id = s.changed_by
    where s.board_id is null or ${worksOnBoard(db, actor)}
    order by b.position nulls first, b.id, lower(s.title), s.id limit ${maxSavedReplies}`;
}

/** One of them, or null when it is not there or stands in a board that the actor does not work on. */
export async function getSavedReply(db: Db, actor: Actor, publicId: string): Promise<SavedReply | null> {
  const [row] = await db.sql<SavedReply[]>`
    select ${columns(db)} from saved_replies s
    left join boards b on b.id = s.board_id left join members m on m.id = s.changed_by
    where s.public_id = ${publicId} and (s.board_id is null or ${worksOnBoard(db, actor)})`;
  return row ?? null;
}

/** What can be chosen for a reply in this thread: its board's own first. Says nothing about rights. */
export async function listSavedChoices(
  db: Db,
  thread: Pick<ThreadForCommand, 'boardId'>,
): Promise<Array<{ value: string; label: string }>> {
  return db.sql<Array<{ value: string; label: string }>>`
    select public_id as value, title as label from saved_replies
    where board_id is null or board_id = ${thread.boardId}
    order by board_id nulls last, lower(title), id limit ${maxSavedReplies}`;
}
