import { RelativeTime } from '#app/components/relative-time';
import { plural } from '#app/lib/plural';

/** A board in the list of boards. */
export interface BoardRowProps {
  href: string;
  name: string;
  description: string;
  threadCount: number;
  /** For boards that not everybody may read: "Members only". */
  audience?: string | null | undefined;
  latest?: { href: string; title: string; at: string } | null | undefined;
}

/** What is talked about here, and what was said last. */
export function BoardRow({ href, name, description, threadCount, audience, latest }: BoardRowProps) {
  return (
    <li className="board-row">
      <div className="board-row__words">
        <h2 className="board-row__name">
          <a href={href}>{name}</a>
        </h2>
        <p className="muted">{description}</p>
        <p className="meta">
          <span>{plural(threadCount, 'thread', 'threads')}</span>
          {audience ? <span>{audience}</span> : null}
        </p>
      </div>
      {latest ? (
        <p className="board-row__latest">
          <a href={latest.href} dir="auto">
            {latest.title}
          </a>
          <span className="muted">
            <RelativeTime at={latest.at} />
          </span>
        </p>
      ) : null}
    </li>
  );
}

export function BoardList({ boards }: { boards: readonly BoardRowProps[] }) {
  return (
    <ul className="board-list">
      {boards.map((board) => (
        <BoardRow key={board.href} {...board} />
      ))}
    </ul>
  );
}
