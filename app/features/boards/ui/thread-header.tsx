import type { ReactNode } from 'react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel, type State } from '#app/components/state-label';
import { Tag } from '#app/components/tag';
import { plural } from '#app/lib/plural';

interface ThreadHeaderProps {
  title: string;
  board: { href: string; name: string };
  states: readonly State[];
  replyCount: number;
  askedAt: string;
  tags: ReadonlyArray<{ name: string; href: string }>;
  /** Follow, share and, for the team, the menu of the thread. */
  actions?: ReactNode | undefined;
}

/** The question and its state: everything a reader needs to know whether this is the right page. */
export function ThreadHeader({ title, board, states, replyCount, askedAt, tags, actions }: ThreadHeaderProps) {
  return (
    <header className="thread-header">
      <div className="cluster cluster--spread">
        <Breadcrumbs trail={[{ href: '/boards', label: 'Boards' }, { href: board.href, label: board.name }]} />
        {actions ? <div className="cluster cluster--s">{actions}</div> : null}
      </div>
      <h1 dir="auto">{title}</h1>
      <div className="cluster">
        {states.map((state) => (
          <StateLabel key={state} state={state} boxed />
        ))}
        <span className="meta">
          <span>
            opened <RelativeTime at={askedAt} />
          </span>
          <span>{plural(replyCount, 'reply', 'replies')}</span>
        </span>
        {tags.map((tag) => (
          <Tag key={tag.href} {...tag} />
        ))}
      </div>
    </header>
  );
}
