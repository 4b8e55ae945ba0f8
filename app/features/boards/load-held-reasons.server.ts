import type { Db } from '#db/client';
import { listHeldReasons } from '../rules/rule-queries.server';
import type { ShownPost, ShownThread } from './thread-page';

/** Says of each post of a page that waits by which reason it does, in the words of the rule. Mostly nothing waits. */
export async function withHeldReasons(db: Db, thread: ShownThread): Promise<ShownThread> {
  const held = thread.replies.filter((reply) => reply.state === 'held').map((reply) => reply.publicId);
  const [ofReplies, ofThread] = await Promise.all([
    listHeldReasons(db, 'reply', held),
    listHeldReasons(db, 'thread', thread.opener.state === 'held' ? [thread.publicId] : []),
  ]);
  if (ofReplies.size + ofThread.size === 0) return thread;
  return {
    ...thread,
    opener: saying(thread.opener, ofThread),
    replies: thread.replies.map((reply) => saying(reply, ofReplies)),
  };
}

function saying<Post extends ShownPost>(post: Post, reasons: ReadonlyMap<string, string>): Post {
  const reason = post.state === 'held' ? reasons.get(post.publicId) : undefined;
  return reason ? { ...post, stateReason: `${post.stateReason ?? ''} ${reason}`.trim() } : post;
}
