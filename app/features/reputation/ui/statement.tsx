import type { ReactNode } from 'react';
import { StateLabel } from '#app/components/state-label';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import { formatUnits } from '#app/lib/units';
import { classNames } from '#app/lib/class-names';

/** One entry of the ledger, as its owner reads it. */
export interface StatementEntry {
  id: string;
  at: string;
  /** The rule in a sentence. */
  what: string;
  /** The post, review or vote that caused it. */
  cause?: { href: string; title: string } | null | undefined;
  rule: string;
  ruleVersion: number;
  points: number;
  state: 'awarded' | 'capped' | 'held' | 'spent' | 'reversal';
  /** Why nothing was awarded, in words that the member can read. */
  reason?: string | null | undefined;
  /** The balance after this entry; null where entries between are left out. */
  balance: number | null;
}

interface StatementProps {
  entries: readonly StatementEntry[];
  /** The balance before the oldest entry shown; null where entries are left out, and no balance runs along. */
  opening: number | null;
}

/** The ledger of one member like a bank's: newest first, every entry with its rule, the balance running along. */
export function Statement({ entries, opening }: StatementProps) {
  return (
    <Table
      caption="Points statement"
      captionHidden
      columns={[
        { label: 'Day' },
        { label: 'What for' },
        { label: 'Points', figure: true },
        ...(opening === null ? [] : [{ label: 'Balance', figure: true }]),
      ]}
      foot={
        opening === null ? null : (
          <tr>
            <th scope="row" colSpan={3}>
              Balance before these entries
            </th>
            <td className="table__figure">{formatCount(opening)}</td>
          </tr>
        )
      }
    >
      {entries.map((entry) => (
        <tr key={entry.id} className={classNames(entry.points === 0 && 'statement__row--nothing')}>
          <td className="statement__day">{dayOf(entry.at)}</td>
          <td className="statement__what">
            {entry.what}
            {entry.cause ? (
              <a className="statement__cause" href={entry.cause.href} dir="auto">
                {entry.cause.title}
              </a>
            ) : null}
            <span className="statement__rule">
              {entry.rule}, version {entry.ruleVersion}
            </span>
            <EntryState entry={entry} />
          </td>
          <td className="table__figure statement__points">{signed(entry.points)}</td>
          {entry.balance === null ? null : <td className="table__figure">{formatCount(entry.balance)}</td>}
        </tr>
      ))}
    </Table>
  );
}

function EntryState({ entry }: { entry: StatementEntry }): ReactNode {
  if (entry.state === 'awarded' || entry.state === 'spent')
    return entry.reason ? (
      <span className="statement__state muted" dir="auto">
        {entry.reason}
      </span>
    ) : null;
  const label = { capped: 'Gave nothing', held: 'Held', reversal: 'Taken back' }[entry.state];
  return (
    <span className="statement__state">
      <StateLabel state={entry.state === 'reversal' ? 'reversed' : 'held'} words={label} />
      {entry.reason ? <bdi className="muted"> {entry.reason}</bdi> : null}
      {entry.state === 'held' ? <a href={paths.holds()}> Held points</a> : null}
    </span>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${formatCount(points)}` : formatUnits(points, 1, 0);
}
