import { PersonLine, type Person } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import type { SafeHtml } from '#app/lib/safe-html';

export interface BrandResponseProps {
  /** Somebody of the team, with `team` set: a brand answers as a person. */
  author: Person;
  at: string;
  html: SafeHtml;
}

/** The brand's public answer to a review: one, under it, with an edge and in words. */
export function BrandResponse({ author, at, html }: BrandResponseProps) {
  return (
    <div className="post post--brand">
      <PersonLine person={author} size="s" detail={<RelativeTime at={at} />} />
      <Prose html={html} className="post__body" />
    </div>
  );
}
