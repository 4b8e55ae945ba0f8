import { formatCount, plural } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import type { StatementFilter } from '../statement-filter';
import type { StatementSum } from '../statement-queries.server';

/** What a narrowed statement comes to, as a bank heads its sheet: the balance before, what fits, the balance after. */
export function StatementPeriod({ sum, filter }: { sum: StatementSum; filter: StatementFilter }) {
  const { from, to } = filter;
  return (
    <dl className="statement-period">
      <div>
        <dt>{from ? `Balance before ${dayOf(`${from}T00:00:00Z`)}` : 'Balance at the beginning'}</dt>
        <dd>{formatCount(sum.opening)}</dd>
      </div>
      <div>
        <dt>{plural(sum.entries, 'entry fits', 'entries fit')}, together</dt>
        <dd>{formatCount(sum.points)}</dd>
      </div>
      <div>
        <dt>{to ? `Balance after ${dayOf(`${to}T00:00:00Z`)}` : 'Balance now'}</dt>
        <dd>{formatCount(sum.closing)}</dd>
      </div>
    </dl>
  );
}
