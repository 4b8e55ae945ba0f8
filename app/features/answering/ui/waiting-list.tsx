import { RelativeTime } from '#app/components/relative-time';
import { classNames } from '#app/lib/class-names';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { WaitingThread } from '../waiting-thread';

type ShownThread = WaitingThread & { standing: { overdue: boolean; words: string } };

/** Threads by how long they wait; each leads to its desk, from where it is answered, given away or settled. */
export function WaitingList({ threads }: { threads: readonly ShownThread[] }) {
  return (
    <ol className="waiting">
      {threads.map((thread) => (
        <li key={thread.publicId} className="waiting__item">
          <a className="waiting__title" href={paths.desk(thread.publicId)} dir="auto">
            {thread.title}
          </a>
          <span className="meta">
            <span>
              <bdi>{thread.author}</bdi> in <bdi>{thread.boardName}</bdi>
            </span>
            <span>
              a customer wrote <RelativeTime at={thread.since} />
            </span>
            <span className={classNames('waiting__age', thread.standing.overdue && 'waiting__age--overdue')}>
              {thread.standing.words}
            </span>
            <span>{thread.assignee ? <bdi>{thread.assignee} answers</bdi> : 'nobody’s yet'}</span>
            {thread.notes > 0 ? <span>{plural(thread.notes, 'note', 'notes')}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
