import type { Actor, MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { memberId, readableBoard } from './audience.server';

/** Whether the viewer follows a board, and the tag that narrows its list. */
export async function getFollowsOnBoard(
  db: Db,
  actor: Actor,
  { boardId, tag }: { boardId: number; tag: string | null },
): Promise<{ board: boolean; tag: boolean }> {
  const me = memberId(actor);
  if (me === null) return { board: false, tag: false };
  const [row] = await db.sql<[{ board: boolean; tag: boolean }]>`
    select exists (select from board_follows where board_id = ${boardId} and member_id = ${me}) as board,
           exists (select from tag_follows f join tags g on g.id = f.tag_id where g.slug = ${tag} and f.member_id = ${me}) as tag`;
  return row;
}

/** Something that a member hears all new threads of. */
export interface Followed {
  slug: string;
  name: string;
}

/** The boards that a member follows and may read, and their tags. */
export async function listFollowed(
  db: Db,
  actor: MemberActor,
): Promise<{ boards: Followed[]; tags: Followed[] }> {
  const [boards, tags] = await Promise.all([
    db.sql<Followed[]>`
      select b.slug, b.name from board_follows f join boards b on b.id = f.board_id
      where f.member_id = ${actor.id} and ${readableBoard(db, actor)} order by b.position, b.id limit 200`,
    db.sql<Followed[]>`
      select g.slug, g.name from tag_follows f join tags g on g.id = f.tag_id
      where f.member_id = ${actor.id} order by g.slug limit 200`,
  ]);
  return { boards: [...boards], tags: [...tags] };
}
