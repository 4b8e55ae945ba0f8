import { Avatar } from '#app/components/avatar';
import { RelativeTime } from '#app/components/relative-time';
import { RoleLabel } from '#app/components/role-label';
import { StateLabel } from '#app/components/state-label';
import { useTeamLabel } from '#app/components/team-context';
import { classNames } from '#app/lib/class-names';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import type { ListedThread } from '../thread-list';

interface HeadingLevel {
  /** 2 right under the title of a page, 3 within a `Section`: no level is skipped. */
  level: 2 | 3;
}

/** One link per row, as large as the row: the list stays light to send and easy to hit. */
function ThreadRow({ thread, team, level }: { thread: ListedThread; team: string } & HeadingLevel) {
  const { author, replyCount, newReplies, isNew } = thread;
  const Heading = `h${level}` as const;
  return (
    <li className={classNames('thread-row', newReplies || isNew ? 'thread-row--new' : null)}>
      <Avatar name={author.name} id={author.id} />
      <div className="thread-row__words">
        <Heading className="thread-row__title">
          <a className="thread-row__link" href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        </Heading>
        <div className="meta">
          {thread.labels.map((label) => (
            <StateLabel key={label} state={label} />
          ))}
          {thread.boardName ? <span>{thread.boardName}</span> : null}
          <span>
            <bdi>{author.name}</bdi>
          </span>
          <RelativeTime at={thread.at} />
          {thread.teamReplied ? (
            <span>
              <RoleLabel team={`${team} replied`} />
            </span>
          ) : null}
        </div>
      </div>
      <p className="thread-row__replies" aria-label={repliesInWords(thread)}>
        <span className="thread-row__figure">{formatCount(replyCount)}</span>
        <span>{underFigure(thread)}</span>
      </p>
    </li>
  );
}

function underFigure({ replyCount, newReplies, isNew }: ListedThread): string {
  if (newReplies) return `${formatCount(newReplies)} new`;
  if (isNew) return 'new';
  return replyCount === 1 ? 'reply' : 'replies';
}

function repliesInWords({ replyCount, newReplies, isNew }: ListedThread): string {
  const replies = plural(replyCount, 'reply', 'replies');
  if (newReplies) return `${replies}, ${formatCount(newReplies)} new`;
  return isNew ? `${replies}, new thread` : replies;
}

/** Threads, newest activity first unless the page says otherwise. */
export function ThreadList({ threads, level }: { threads: readonly ListedThread[] } & HeadingLevel) {
  const team = useTeamLabel('admin') ?? '';
  return (
    <ul className="thread-list">
      {threads.map((thread) => (
        <ThreadRow key={thread.publicId} thread={thread} team={team} level={level} />
      ))}
    </ul>
  );
}
