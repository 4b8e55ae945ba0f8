import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { ProductThread } from '../product-thread-queries.server';

/** What people have asked about a product, each leading to its thread. */
export function ProductThreads({ threads }: { threads: readonly ProductThread[] }) {
  return (
    <ul className="evidence">
      {threads.map((thread) => (
        <li key={thread.publicId} className="evidence__item">
          <div>
            <p className="evidence__title">
              <a href={paths.thread(thread)} dir="auto">
                {thread.title}
              </a>
            </p>
            <p className="meta">
              {thread.isQuestion ? <span>{thread.solved ? 'Answered' : 'Question'}</span> : null}
              <span>{plural(thread.replyCount, 'reply', 'replies')}</span>
              <RelativeTime at={thread.lastActivityAt} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
