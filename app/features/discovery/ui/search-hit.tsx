import type { ReactNode } from 'react';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel, type State } from '#app/components/state-label';
import { Tag } from '#app/components/tag';

/** A run of text; `hit` where it matches what was asked. Plain text on purpose: an index never gives us HTML. */
export interface MarkedText {
  text: string;
  hit: boolean;
}

export interface SearchHitProps {
  href: string;
  /** "Question", "Review", "Product", "Person". */
  kind: string;
  title: readonly MarkedText[];
  excerpt: readonly MarkedText[];
  states?: readonly State[] | undefined;
  /** Where it stands and by whom. */
  where?: string | undefined;
  author?: string | undefined;
  at?: string | undefined;
  /** Stars of a review, a product's picture. */
  extra?: ReactNode | undefined;
}

/** One thing found. */
function SearchHit({ href, kind, title, excerpt, states = [], where, author, at, extra }: SearchHitProps) {
  return (
    <li className="hit">
      <h2 className="hit__title" dir="auto">
        <a href={href}>
          <Marked parts={title} />
        </a>
      </h2>
      {extra}
      <p className="hit__excerpt" dir="auto">
        <Marked parts={excerpt} />
      </p>
      <div className="meta">
        <Tag name={kind} />
        {states.map((state) => (
          <StateLabel key={state} state={state} />
        ))}
        {where ? <span>{where}</span> : null}
        {author ? (
          <span>
            <bdi>{author}</bdi>
          </span>
        ) : null}
        {at ? <RelativeTime at={at} /> : null}
      </div>
    </li>
  );
}

function Marked({ parts }: { parts: readonly MarkedText[] }) {
  return (
    <>
      {parts.map((part, index) =>
        part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}

export function SearchHits({ hits }: { hits: readonly SearchHitProps[] }) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <SearchHit key={hit.href} {...hit} />
      ))}
    </ol>
  );
}
