import { Button } from '#app/components/button';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { describeReaders } from '../board';
import type { BoardWithLatest } from '../board-queries.server';

/** What is talked about here, and what was said last. */
function BoardRow({ board }: { board: BoardWithLatest }) {
  const { latest } = board;
  const audience = describeReaders(board);
  return (
    <li className="board-row">
      <div className="board-row__words">
        <h2 className="board-row__name">
          <a href={paths.board(board.slug)} dir="auto">
            {board.name}
          </a>
        </h2>
        <p className="muted" dir="auto">
          {board.description}
        </p>
        <p className="meta">
          <span>{plural(board.threadCount, 'thread', 'threads')}</span>
          {audience ? <span>{audience}</span> : null}
        </p>
      </div>
      {latest ? (
        <p className="board-row__latest">
          <a href={paths.thread(latest)} dir="auto">
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

/** Where there are many boards: parts of a name lead to one. A GET form, so that what was looked for has an address. */
export function BoardSearch({ q }: { q: string }) {
  return (
    <form className="form-line" role="search" aria-label="Boards" action={paths.boards()}>
      <label className="field">
        <span className="field__label">Name</span>
        <input className="input" type="search" name="q" defaultValue={q} maxLength={60} dir="auto" />
      </label>
      <Button>Find</Button>
    </form>
  );
}

export function BoardList({ boards }: { boards: readonly BoardWithLatest[] }) {
  return (
    <ul className="board-list">
      {boards.map((board) => (
        <BoardRow key={board.slug} board={board} />
      ))}
    </ul>
  );
}
