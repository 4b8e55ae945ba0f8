import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { formatCount } from '#app/lib/plural';

export interface PatternAccount {
  name: string;
  href: string;
  joinedAt: string;
  received: number;
  receivedHere: number;
  given: number;
  givenHere: number;
  heldEntries: number;
  contestWords: string | null;
  /** The one account whose votes within minutes they are, where the pattern is that. */
  isVoter: boolean;
  release: { at: string; reason: string } | null;
}

/** The accounts of a pattern with what speaks for and against each, in the numbers of the picture. */
export function PatternAccounts({ accounts }: { accounts: readonly PatternAccount[] }) {
  return (
    <Table
      caption="Accounts"
      captionHidden
      stacked
      columns={[
        { label: 'Account' },
        { label: 'Got from each other', figure: true },
        { label: 'Gave each other', figure: true },
        { label: 'Held', figure: true },
      ]}
    >
      {accounts.map((account, nth) => (
        <tr key={account.href}>
          <td>
            {nth + 1}{' '}
            <a href={account.href} dir="auto">
              {account.name}
            </a>
            <span className="small muted">
              {' '}
              joined <RelativeTime at={account.joinedAt} />
              {account.isVoter ? ', whose votes they are' : null}
              {account.release ? (
                <>
                  , released alone <RelativeTime at={account.release.at} />:{' '}
                  <bdi>{account.release.reason}</bdi>
                </>
              ) : null}
            </span>
          </td>
          <td className="table__figure">{ofAll(account.receivedHere, account.received)}</td>
          <td className="table__figure">{ofAll(account.givenHere, account.given)}</td>
          <td className="table__figure">{formatCount(account.heldEntries)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** What members of a pattern say about their held points, each under their number. */
export function PatternObjections({ accounts }: { accounts: readonly PatternAccount[] }) {
  return (
    <ul className="stack">
      {accounts.map(({ name, href, contestWords }, nth) =>
        contestWords ? (
          <li key={href}>
            {nth + 1} <bdi>{name}</bdi>
            <blockquote className="pattern-words" dir="auto">
              {contestWords}
            </blockquote>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** The picture in figures: who gave whom how often, the most first. */
export function PatternTies({
  ties,
}: {
  ties: ReadonlyArray<{ from: number; to: number; giver: string; receiver: string; awards: number }>;
}) {
  return (
    <Table
      caption="Who gave whom"
      captionHidden
      columns={[{ label: 'From' }, { label: 'To' }, { label: 'Times', figure: true }]}
    >
      {ties.map(({ from, to, giver, receiver, awards }) => (
        <tr key={`${from} ${to}`}>
          <td>
            {from + 1} <bdi>{giver}</bdi>
          </td>
          <td>
            {to + 1} <bdi>{receiver}</bdi>
          </td>
          <td className="table__figure">{formatCount(awards)}</td>
        </tr>
      ))}
    </Table>
  );
}

const ofAll = (part: number, whole: number) => `${formatCount(part)} of ${formatCount(whole)}`;
