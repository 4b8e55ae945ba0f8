import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { reminderChoices, type BookmarkKind } from '../bookmark';

/** Something kept, with where it leads. */
export interface ListedBookmark {
  kind: BookmarkKind;
  publicId: string;
  href: string;
  title: string;
  excerpt: string;
  authorName: string;
  at: string;
  remindAt: string | null;
}

/** What the reader keeps, each with its reminder and the way to let it go. */
export function BookmarkList({ bookmarks }: { bookmarks: readonly ListedBookmark[] }) {
  return (
    <ul className="rows">
      {bookmarks.map((bookmark) => (
        <li key={bookmark.publicId} className="bookmark">
          <h2 className="bookmark__title">
            <a href={bookmark.href} dir="auto">
              {bookmark.title}
            </a>
          </h2>
          <p className="muted" dir="auto">
            {bookmark.excerpt}
          </p>
          <p className="meta">
            <span>
              {bookmark.kind === 'reply' ? 'Reply by ' : 'By '}
              <bdi>{bookmark.authorName}</bdi>
            </span>
            <span>
              kept <RelativeTime at={bookmark.at} />
            </span>
            {bookmark.remindAt ? (
              <span>
                reminds you <RelativeTime at={bookmark.remindAt} />
              </span>
            ) : null}
          </p>
          <div className="cluster cluster--s">
            <ReminderForm bookmark={bookmark} />
            <ActionForm
              action={paths.bookmark(bookmark.kind, bookmark.publicId)}
              fields={{ kept: 'true' }}
              variant="quiet"
              aria-label={`Remove “${bookmark.title}” from your bookmarks`}
            >
              Remove
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

function ReminderForm({ bookmark: { kind, publicId, title } }: { bookmark: ListedBookmark }) {
  return (
    <form
      method="post"
      action={paths.remindOfBookmark(kind, publicId)}
      className="cluster cluster--s bookmark__reminder"
    >
      <select
        className="input"
        name="remind"
        aria-label={`When to remind you of “${title}”`}
        defaultValue="1"
      >
        {reminderChoices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Button>Set reminder</Button>
    </form>
  );
}
