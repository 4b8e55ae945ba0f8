import { paths } from '#app/lib/paths';
import type { OriginKind } from '../origin';
import { useTexts, type Use } from '../testimonial';

interface OriginLineProps {
  origin: { kind: OriginKind; publicId: string; isPublic: boolean; askedUses: readonly Use[] };
}

const places: Record<OriginKind, { words: string; hrefOf: (publicId: string) => string }> = {
  review: { words: 'a review', hrefOf: paths.review },
  thread: { words: 'a thread', hrefOf: paths.threadLink },
  reply: { words: 'a reply', hrefOf: paths.reply },
};

/** What words were taken from and what its author was asked for, and that they rest while it is not public. */
export function OriginLine({ origin: { kind, publicId, isPublic, askedUses } }: OriginLineProps) {
  const { words, hrefOf } = places[kind];
  return (
    <p className="small muted">
      Taken from <a href={hrefOf(publicId)}>{words}</a>
      {isPublic ? '. ' : ', which is not public now: these words are used nowhere. '}
      Asked for: {askedUses.map((use) => useTexts[use].title.toLowerCase()).join(', ')}.
    </p>
  );
}
