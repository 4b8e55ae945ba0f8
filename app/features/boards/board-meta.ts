import { feedLink } from '#app/components/feed-link';
import { paths } from '#app/lib/paths';

interface ShownBoard {
  slug: string;
  name: string;
  description: string;
  /** Its cover with its whole address, where everybody may see it. */
  shared: { src: string; words: string; width: number; height: number } | null;
}

/** What the page of a board says about itself to feed readers, and to those who link it. */
export function boardMeta({ slug, name, description, shared }: ShownBoard) {
  return [
    { title: name },
    feedLink(paths.boardFeed(slug)),
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(shared
      ? [
          { property: 'og:title', content: name },
          { property: 'og:type', content: 'website' },
          ...(description ? [{ property: 'og:description', content: description }] : []),
          { property: 'og:image', content: shared.src },
          { property: 'og:image:alt', content: shared.words },
          { property: 'og:image:width', content: String(shared.width) },
          { property: 'og:image:height', content: String(shared.height) },
          { name: 'twitter:card', content: 'summary_large_image' },
        ]
      : []),
  ];
}
