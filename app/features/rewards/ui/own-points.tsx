import { paths } from '#app/lib/paths';
import { plural, formatCount } from '#app/lib/plural';
import type { Spending } from '../../reputation/spending-queries.server';

/** What somebody can spend, with the two sums it comes from; the statement has every entry. */
export function OwnPoints({ handle, spending }: { handle: string; spending: Spending }) {
  const { earned, spent, left } = spending;
  return (
    <p className="own-points">
      <strong>{plural(Math.max(left, 0), 'point', 'points')} to spend</strong>
      <span className="muted">
        {formatCount(earned)} earned, {formatCount(spent)} spent.{' '}
        <a href={paths.statement(handle)}>Every entry</a>
      </span>
      {left < 0 ? (
        <span>
          Points were taken back that you had spent: {plural(-left, 'point', 'points')} have to be earned anew
          first.
        </span>
      ) : null}
    </p>
  );
}
