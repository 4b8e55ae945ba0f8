import { Avatar } from '#app/components/avatar';
import { RelativeTime } from '#app/components/relative-time';
import { classNames } from '#app/lib/class-names';

/** Something that happened and concerns the reader. */
export interface NoticeRowProps {
  id: string;
  href: string;
  /** Who did it; nobody for what a rule did, and then the text says so. */
  actor?: { name: string; id: string; avatarSrc?: string | null | undefined } | null | undefined;
  text: string;
  at: string;
  unread: boolean;
}

/** The inbox, newest first. Each row is one link. */
export function NoticeList({ notices }: { notices: readonly NoticeRowProps[] }) {
  return (
    <ul className="rows">
      {notices.map((notice) => (
        <li key={notice.id}>
          <a className={classNames('inbox-row', notice.unread && 'inbox-row--new')} href={notice.href}>
            {notice.actor ? (
              <Avatar name={notice.actor.name} id={notice.actor.id} src={notice.actor.avatarSrc} size="s" />
            ) : (
              <span className="avatar avatar--s" />
            )}
            <span>
              {notice.unread ? <span className="visually-hidden">New: </span> : null}
              {notice.text}{' '}
              <span className="muted small">
                <RelativeTime at={notice.at} />
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
