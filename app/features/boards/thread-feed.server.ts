import { Feed } from 'feed';
import { paths } from '#app/lib/paths';
import type { FeedThread } from './feed-queries.server';

interface FeedOrder {
  /** Scheme, host and port under which the house is reached: a feed is read far from its page. */
  origin: string;
  title: string;
  description: string;
  /** The page that the feed tells of, and the feed itself. */
  page: string;
  self: string;
  threads: readonly FeedThread[];
}

/**
 * The liveliest threads as an Atom feed (RFC 4287). Ids are tag URIs of the thread, so that a changed title is the
 * same entry; an entry counts as updated when somebody speaks in its thread.
 */
export function threadFeed({ origin, title, description, page, self, threads }: FeedOrder): string {
  const feed = new Feed({
    id: `${origin}${self}`,
    title,
    description,
    link: `${origin}${page}`,
    feedLinks: { atom: `${origin}${self}` },
    copyright: '',
    generator: 'Vouch',
    updated: new Date(threads[0]?.activeAt ?? 0),
  });
  for (const thread of threads) {
    feed.addItem({
      id: tagOf(origin, thread),
      title: thread.title,
      link: `${origin}${paths.thread(thread)}`,
      date: new Date(thread.activeAt),
      published: new Date(thread.begunAt),
      author: [{ name: thread.authorName ?? 'Former member' }],
      category: [{ name: thread.boardName }],
      content: withWholeAddresses(thread.html, origin),
    });
  }
  return feed.atom1();
}

/** A name that stays, whatever becomes of titles and hosts (RFC 4151). */
function tagOf(origin: string, { publicId, begunAt }: FeedThread): string {
  return `tag:${new URL(origin).hostname},${begunAt.slice(0, 10)}:thread/${publicId}`;
}

/** Our renderer writes attributes in double quotes, and addresses of this house from the root. */
function withWholeAddresses(html: string, origin: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}
