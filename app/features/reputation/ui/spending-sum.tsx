import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import type { Spending } from '../spending-queries.server';

/** What was earned, what rewards took, and what is left: the two sums that a level and a purse are about. */
export function SpendingSum({ spending: { earned, spent, left } }: { spending: Spending }) {
  return (
    <dl className="statement-period">
      <div>
        <dt>Earned: what level and leaderboard count</dt>
        <dd>{formatCount(earned)}</dd>
      </div>
      <div>
        <dt>
          Spent on <a href={paths.rewards()}>rewards</a>
        </dt>
        <dd>{formatCount(spent)}</dd>
      </div>
      <div>
        <dt>To spend</dt>
        <dd>{formatCount(left)}</dd>
      </div>
    </dl>
  );
}
