import { formatCount, plural } from '#app/lib/plural';

export interface StarRow {
  stars: number;
  count: number;
  /** The list with only these; of a chosen row, the list without the filter. */
  href: string;
  chosen?: boolean | undefined;
}

/** How many gave how many stars. Each bar is a filter, and so a link. */
export function StarBreakdown({ rows }: { rows: readonly StarRow[] }) {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return (
    <ul className="breakdown">
      {rows.map((row) => (
        <li key={row.stars}>
          <a
            className="breakdown__link"
            href={row.href}
            rel="nofollow"
            aria-current={row.chosen ? 'true' : undefined}
            aria-label={`${plural(row.stars, 'star', 'stars')}: ${plural(row.count, 'review', 'reviews')}`}
          >
            <span>{plural(row.stars, 'star', 'stars')}</span>
            <svg className="bar" aria-hidden="true">
              <rect
                className="bar__fill"
                width={total === 0 ? '0%' : `${(100 * row.count) / total}%`}
                height="100%"
              />
            </svg>
            <span className="breakdown__count">{formatCount(row.count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
