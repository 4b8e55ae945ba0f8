import { formatCount, plural } from '#app/lib/plural';

interface LoadFigureProps {
  count: number;
  href: string;
  /** What is counted, after the number, for who does not see the table. */
  of: string;
  ofOne?: string | undefined;
}

/** A count that opens to what was counted. Nothing stands behind none. */
export function LoadFigure({ count, href, of, ofOne = of }: LoadFigureProps) {
  if (count === 0) return <td className="table__figure">0</td>;
  return (
    <td className="table__figure">
      <a href={href} aria-label={plural(count, ofOne, of)}>
        {formatCount(count)}
      </a>
    </td>
  );
}
