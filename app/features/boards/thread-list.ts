import type { Actor } from '#app/policy/actor';
import type { ThreadListItem } from './thread-list-queries.server';
import { labelsOf, type ThreadLabel } from './thread';
import { isNewThread } from './unread';

/** A row of a list, with only what it shows. */
export interface ListedThread {
  publicId: string;
  slug: string;
  title: string;
  author: { name: string; id: string };
  labels: ThreadLabel[];
  replyCount: number;
  at: string;
  boardName?: string;
  teamReplied?: true;
  /** To the viewer: replies since they last looked, or that they have never seen the thread at all. */
  newReplies?: number;
  isNew?: true;
}

/** Dresses the threads of one list for one viewer. The board's name is left out on its own page. */
export function listedThreads(
  threads: readonly ThreadListItem[],
  viewer: { actor: Actor; now: Date; withBoard: boolean },
): ListedThread[] {
  const { actor, now, withBoard } = viewer;
  const joinedAt = actor.kind === 'member' ? actor.joinedAt : null;
  return threads.map((thread) => ({
    publicId: thread.publicId,
    slug: thread.slug,
    title: thread.title,
    author: thread.author,
    labels: labelsOf(thread),
    replyCount: thread.replyCount,
    at: thread.activeAt,
    ...(withBoard ? { boardName: thread.boardName } : {}),
    ...(thread.teamReplied ? { teamReplied: true as const } : {}),
    ...(thread.newReplies > 0 ? { newReplies: thread.newReplies } : {}),
    ...(joinedAt && isNewThread({ opened: thread.opened, own: thread.own, at: thread.begunAt }, joinedAt, now)
      ? { isNew: true as const }
      : {}),
  }));
}
