import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import { ButtonLink } from './button';

interface PaginationProps {
  /** The page before this one (`rel=prev`), when there is one. */
  previous?: { href: string; label?: string | undefined } | null | undefined;
  next?: { href: string; label?: string | undefined } | null | undefined;
  /** Where we are, when that is known: "Replies 41 to 80 of 212". */
  where?: string | undefined;
}

/** On through a list by keyset: no page numbers, because a list that grows has none that stay true. */
export function Pagination({ previous, next, where }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label="Pages">
      {previous ? (
        <ButtonLink href={previous.href} rel="prev" icon={ArrowLeft}>
          {previous.label ?? 'Newer'}
        </ButtonLink>
      ) : (
        <span />
      )}
      {where ? <span className="pagination__where">{where}</span> : null}
      {next ? (
        <ButtonLink href={next.href} rel="next" className="button--onward" icon={ArrowRight}>
          {next.label ?? 'Older'}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
