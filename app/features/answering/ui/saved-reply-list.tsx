import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import type { SavedReply } from '../saved-reply-queries.server';

/** The texts of the team, each with where it is for and who changed it last. */
export function SavedReplyList({ replies }: { replies: readonly SavedReply[] }) {
  return (
    <ul className="rows">
      {replies.map(({ publicId, title, body, board, changedAt, changedByName }) => (
        <li key={publicId} className="rule-row">
          <div className="stack stack--s">
            <h2 className="rule-row__name">
              <a href={paths.savedReply(publicId)} dir="auto">
                {title}
              </a>
            </h2>
            <p dir="auto" className="rule-row__test">
              {body.length > 160 ? `${body.slice(0, 160).trimEnd()}…` : body}
            </p>
            <p className="meta">
              <strong dir="auto">{board?.name ?? 'Every board'}</strong>
              {changedByName ? <bdi>{changedByName}</bdi> : null}
              <RelativeTime at={changedAt} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
