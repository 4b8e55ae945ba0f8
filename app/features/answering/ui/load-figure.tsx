import { formatCount } from '#app/lib/plural';

/** A count that opens to what was counted. Nothing stands behind none. */
export function LoadFigure({ count, href, of }: { count: number; href: string; of: string }) {
  if (count === 0) return <td className="table__figure">0</td>;
  return (
    <td className="table__figure">
      <a href={href}>
        {formatCount(count)}
        <span className="visually-hidden"> {of}</span>
      </a>
    </td>
  );
}
