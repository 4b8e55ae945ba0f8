import type { ReactNode } from 'react';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { Icon } from '#app/components/icon';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { Tag } from '#app/components/tag';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { pageStartOf, repliesPerPage, replyAnchor } from '../reply';
import type { ShownThread } from '../thread-page';

interface ThreadHeaderProps {
  thread: ShownThread;
  /** Follow and, for the team, the menu of the thread. */
  actions?: ReactNode | undefined;
}

/** The question and its state: everything a reader needs to know whether this is the right page. */
export function ThreadHeader({ thread, actions }: ThreadHeaderProps) {
  const { board } = thread;
  return (
    <header className="thread-header">
      <div className="cluster cluster--spread thread-header__top">
        <Breadcrumbs
          trail={[
            { href: paths.boards(), label: 'Boards' },
            { href: paths.board(board.slug), label: board.name },
          ]}
        />
        {actions}
      </div>
      <h1 dir="auto">{thread.title}</h1>
      <div className="cluster">
        {thread.labels.map((label) => (
          <StateLabel key={label} state={label} boxed />
        ))}
        <span className="meta">
          <span>
            opened <RelativeTime at={thread.opener.at} />
          </span>
          <span>{plural(thread.replyCount, 'reply', 'replies')}</span>
        </span>
        {thread.tags.map((tag) => (
          <Tag key={tag.slug} name={tag.name} href={paths.board(board.slug, { tag: tag.slug })} />
        ))}
      </div>
      <WaysOn thread={thread} />
    </header>
  );
}

/**
 * The way to the first reply that the reader has not seen, wherever it stands; and where the contents of a long thread
 * stand at its end (on a phone), also the way there.
 */
function WaysOn({ thread }: { thread: ShownThread }) {
  const { firstUnread, lastPosition, replyCount } = thread;
  const isLong = replyCount > repliesPerPage;
  if (firstUnread === null && !isLong) return null;
  const at = (position: number) => {
    const start = pageStartOf(position);
    const page = paths.thread(thread, start > 0 ? { after: String(start) } : {});
    return `${page}#${replyAnchor(position)}`;
  };
  return (
    <p className="cluster">
      {firstUnread === null ? null : (
        <a className="thread-header__unread" href={at(firstUnread)}>
          <Icon of={ArrowDown} />
          Jump to the first new reply
        </a>
      )}
      {isLong && firstUnread !== lastPosition ? (
        <a className="thread-header__unread thread-header__newest" href={at(lastPosition)}>
          The newest replies
        </a>
      ) : null}
    </p>
  );
}
