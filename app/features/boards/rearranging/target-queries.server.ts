import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { listKnownAudiences } from '../audience-queries.server';
import type { KnownAudiences } from '../audience-choices';
import type { Board } from '../board';
import { listReadableBoards } from '../board-queries.server';
import { findThread, type ThreadForCommand } from '../subject-queries.server';
import { compareAudiences, describeChange } from './audience-change';
import { choicesPerPage } from './split';

/** A board that a thread may be carried to, with what that does to who may read it. */
export interface TargetChoice {
  id: number;
  slug: string;
  name: string;
  readers: string;
}

interface TargetQuestion {
  thread: ThreadForCommand;
  levels: KnownAudiences['levels'];
  /** What goes: the whole thread, or replies that become one. */
  takes: (board: Pick<Board, 'threadKinds'>) => boolean;
}

/** The boards that take what is carried and where the actor may put it, the thread's own among them. */
export async function listTargetBoards(
  db: Db,
  actor: Actor,
  { thread, levels, takes }: TargetQuestion,
): Promise<TargetChoice[]> {
  const [boards, known] = await Promise.all([listReadableBoards(db, actor), listKnownAudiences(db)]);
  return boards
    .filter((to) => takes(to) && may(actor, 'thread.move', { thread, to }).ok)
    .map(({ id, slug, name, seenBy }) => ({
      id,
      slug,
      name,
      readers: describeChange({ from: thread.seenBy, to: seenBy }, { levels, ...known }),
    }));
}

/** What there is to merge into at an address, with what that does to who may read it. */
export interface MergeTarget {
  publicId: string;
  slug: string;
  title: string;
  boardName: string;
  readers: string;
  changes: boolean;
}

/** The thread that somebody named to merge into; null when there is none that they may merge into. */
export async function getMergeTarget(
  db: Db,
  actor: Actor,
  { thread, into, levels }: { thread: ThreadForCommand; into: string; levels: KnownAudiences['levels'] },
): Promise<MergeTarget | null> {
  const target = await findThread(db, into);
  if (!target || target.id === thread.id || !may(actor, 'thread.merge', { thread, into: target }).ok)
    return null;
  const [known, [board]] = await Promise.all([
    listKnownAudiences(db),
    db.sql<[{ name: string }?]>`select name from boards where id = ${target.boardId}`,
  ]);
  const { publicId, slug, title } = target;
  const change = { from: thread.seenBy, to: target.seenBy };
  return {
    publicId,
    slug,
    title,
    boardName: board?.name ?? '',
    readers: describeChange(change, { levels, ...known }),
    changes: compareAudiences(change.from, change.to) !== 'same',
  };
}

/** A reply as the form shows it that chooses among them. */
export interface ReplyChoice {
  publicId: string;
  position: number;
  author: string;
  beginning: string;
  accepted: boolean;
}

/** The visible replies of a thread after a position, one more than a page. */
export async function listReplyChoices(
  db: Db,
  thread: ThreadForCommand,
  after: number | null,
): Promise<ReplyChoice[]> {
  return db.sql<ReplyChoice[]>`
    select r.public_id as "publicId", r.position, coalesce(m.display_name, 'Former member') as author, left(r.body_source, 400) as beginning,
      r.id is not distinct from ${thread.acceptedReplyId}::bigint as accepted
    from replies r left join members m on m.id = r.author_id
    where r.thread_id = ${thread.id} and r.state = 'visible' and r.position > ${after ?? 0}
    order by r.position limit ${choicesPerPage + 1}`;
}
