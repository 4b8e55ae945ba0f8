import { PersonLine, type Person } from '#app/components/person-line';
import { ReceiptNumber } from '#app/components/receipt-number';
import { formatCount } from '#app/lib/plural';
import { classNames } from '#app/lib/class-names';
import { sumOf, type ReceiptTerm } from '#app/components/receipt';

export interface LeaderboardRow {
  rank: number;
  person: Person;
  /** The points of the period by rule: they add up to what is shown. */
  terms: readonly ReceiptTerm[];
  /** The reader's own place. */
  own?: boolean | undefined;
}

/** Who helped most in a period. Points are sums, so each opens to its rules. */
export function Leaderboard({ rows, period }: { rows: readonly LeaderboardRow[]; period: string }) {
  return (
    <ol className="leaderboard">
      {rows.map((row) => (
        <li
          key={row.person.id}
          className={classNames('leaderboard__row', row.own && 'leaderboard__row--own')}
        >
          <span className="leaderboard__rank">{formatCount(row.rank)}</span>
          <PersonLine person={row.person} detail={row.own ? 'This is you' : undefined} />
          <ReceiptNumber title="Points" rule={period} terms={row.terms} over="end">
            {formatCount(sumOf(row.terms))}
          </ReceiptNumber>
        </li>
      ))}
    </ol>
  );
}
