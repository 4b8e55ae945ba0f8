import { paths } from '#app/lib/paths';
import { pageStartOf, replyAnchor, repliesPerPage } from '../reply';
import type { ShownThread } from '../thread-page';
import { ThreadContents, type ContentsEntry } from './thread-contents';

/** Whether there is anything to put beside the thread: an empty column would only take room. */
export function hasAside(thread: ShownThread): boolean {
  return thread.product !== null || contentsOf(thread).length > 0;
}

/** Beside the thread: the product it is about, and the way through a long one. */
export function ThreadAside({ thread }: { thread: ShownThread }) {
  const entries = contentsOf(thread);
  return (
    <>
      {thread.product ? (
        <section>
          <h2>About</h2>
          <p>
            <a href={paths.product(thread.product.slug)}>
              <bdi>{thread.product.name}</bdi>
            </a>
          </p>
        </section>
      ) : null}
      {entries.length > 0 ? <ThreadContents entries={entries} /> : null}
    </>
  );
}

/** A thread of one page needs no contents. */
function contentsOf(thread: ShownThread): ContentsEntry[] {
  const { answerPosition, firstUnread, lastPosition, replyCount } = thread;
  if (replyCount <= repliesPerPage) return [];
  const at = (position: number) => {
    const start = pageStartOf(position);
    return `${paths.thread(thread, start > 0 ? { after: String(start) } : {})}#${replyAnchor(position)}`;
  };
  return [
    {
      href: `${paths.thread(thread)}#question`,
      label: thread.kind === 'question' ? 'The question' : 'The beginning',
    },
    ...(answerPosition === null
      ? []
      : [
          { href: `${paths.thread(thread)}#answer`, label: 'The accepted answer', kind: 'accepted' as const },
        ]),
    ...(firstUnread === null || firstUnread === lastPosition
      ? []
      : [{ href: at(firstUnread), label: 'The first new reply' }]),
    { href: at(lastPosition), label: 'The newest replies' },
  ];
}
