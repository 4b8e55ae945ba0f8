import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { listKnownAudiences } from '../audience-queries.server';
import type { KnownAudiences } from '../audience-choices';
import { listReadableBoards } from '../board-queries.server';
import type { ThreadForCommand } from '../subject-queries.server';
import { takesKind } from '../thread-kind';
import { describeChange } from './audience-change';

/** A board that a thread may be carried to, with what that does to who may read it. */
export interface TargetChoice {
  id: number;
  slug: string;
  name: string;
  readers: string;
}

/** The boards that take a thread of this kind and where the actor may put it, its own among them. */
export async function listTargetBoards(
  db: Db,
  actor: Actor,
  { thread, levels }: { thread: ThreadForCommand; levels: KnownAudiences['levels'] },
): Promise<TargetChoice[]> {
  const [boards, known] = await Promise.all([listReadableBoards(db, actor), listKnownAudiences(db)]);
  return boards
    .filter((to) => takesKind(to, thread.kind) && may(actor, 'thread.move', { thread, to }).ok)
    .map(({ id, slug, name, seenBy }) => ({
      id,
      slug,
      name,
      readers: describeChange({ from: thread.seenBy, to: seenBy }, { levels, ...known }),
    }));
}
