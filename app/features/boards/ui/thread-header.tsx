import type { ReactNode } from 'react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { Tag } from '#app/components/tag';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
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
      <div className="cluster cluster--spread">
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
    </header>
  );
}
