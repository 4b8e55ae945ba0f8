import { announceTogether } from '#db/events';
import type { CommandContext } from '../command';
import { lockThreads } from './lock-posts.server';
import type { PostState } from './thread';

/** One of many posts, and between which states it moves. */
export interface StateMove {
  id: number;
  from: PostState;
  to: PostState;
}

interface MovedThread extends StateMove {
  boardId: number;
}

/**
 * What `changeThreadState` does, for many threads in some statements. Leaves alone what is not in the state that it is to
 * leave; answers with the ids of what moved.
 */
export async function changeThreadStates(
  { db, actor }: CommandContext,
  moves: readonly StateMove[],
): Promise<number[]> {
  await lockThreads(
    db,
    moves.map(({ id }) => id),
  );
  const moved = await db.sql<MovedThread[]>`
    with move as (select * from json_to_recordset(${JSON.stringify(moves)}::json) as move (id bigint, "from" text, "to" text)),
    moved as (
      update threads t set state = move."to" from move where t.id = move.id and t.state = move."from"
      returning t.id, t.board_id, move."from", move."to"
    ), counted as (
      update boards b set thread_count = thread_count + x.change
      from (select board_id, sum(("to" = 'visible')::int - ("from" = 'visible')::int) as change from moved group by board_id) x
      where b.id = x.board_id and x.change <> 0
    )
    select id, board_id as "boardId", "from", "to" from moved order by id`;
  await announceTogether(
    db,
    moved.map(({ id, boardId, from, to }) => ({
      kind: to === 'hidden' ? 'thread.hidden' : 'thread.restored',
      subjectKind: 'thread',
      subjectId: id,
      actorId: actor.kind === 'member' ? actor.id : null,
      payload: { from },
      // The counts of the boards stand on every page.
      touches: [`thread:${id}`, `board:${boardId}`, 'boards', 'home'],
    })),
  );
  return moved.map(({ id }) => id);
}
