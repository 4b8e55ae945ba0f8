import { Avatar } from '#app/components/avatar';
import { RelativeTime } from '#app/components/relative-time';
import { RoleLabel } from '#app/components/role-label';
import { StateLabel, type State } from '#app/components/state-label';
import type { Person } from '#app/components/person-line';
import { formatCount, plural } from '#app/lib/plural';
import { classNames } from '#app/lib/class-names';

/** A thread as a list shows it. */
export interface ThreadRowProps {
  href: string;
  title: string;
  author: Pick<Person, 'name' | 'id' | 'avatarSrc'>;
  /** What to say about it, most telling first: pinned, solved, unanswered. */
  states: readonly State[];
  replyCount: number;
  lastActivityAt: string;
  /** Left out on the page of that board. */
  boardName?: string | undefined;
  /** "Acme team" when the brand has replied. */
  teamReplied?: string | null | undefined;
  /** Replies since this reader was last here; null for somebody who was never here. */
  newReplies?: number | null | undefined;
  tags?: readonly string[] | undefined;
}

interface HeadingLevel {
  /** 2 right under the title of a page, 3 within a `Section`: no level is skipped. */
  level: 2 | 3;
}

/** One link per row, as large as the row: the list stays light to send and easy to hit. */
export function ThreadRow({ level, ...thread }: ThreadRowProps & HeadingLevel) {
  const { author, replyCount, newReplies } = thread;
  const Heading = `h${level}` as const;
  return (
    <li className={classNames('thread-row', newReplies ? 'thread-row--new' : null)}>
      <Avatar name={author.name} id={author.id} src={author.avatarSrc} />
      <div className="thread-row__words">
        <Heading className="thread-row__title">
          <a className="thread-row__link" href={thread.href} dir="auto">
            {thread.title}
          </a>
        </Heading>
        <div className="meta">
          {thread.states.map((state) => (
            <StateLabel key={state} state={state} />
          ))}
          {thread.boardName ? <span>{thread.boardName}</span> : null}
          <span>
            <bdi>{author.name}</bdi>
          </span>
          <RelativeTime at={thread.lastActivityAt} />
          {thread.teamReplied ? <RoleLabel team={`${thread.teamReplied} replied`} /> : null}
        </div>
      </div>
      <p className="thread-row__replies" aria-label={plural(replyCount, 'reply', 'replies')}>
        <span className="thread-row__figure">{formatCount(replyCount)}</span>
        <span>{newReplies ? `${formatCount(newReplies)} new` : replyCount === 1 ? 'reply' : 'replies'}</span>
      </p>
    </li>
  );
}

/** Threads, newest activity first unless the page says otherwise. */
export function ThreadList({ threads, level }: { threads: readonly ThreadRowProps[] } & HeadingLevel) {
  return (
    <ul className="thread-list">
      {threads.map((thread) => (
        <ThreadRow key={thread.href} {...thread} level={level} />
      ))}
    </ul>
  );
}
