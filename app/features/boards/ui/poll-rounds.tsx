import { Receipt } from '#app/components/receipt';
import type { Round } from '../poll-count';

interface PollRoundsProps {
  rounds: readonly Round[];
  options: readonly string[];
  winner: number | null;
}

/** How an order was counted, round by round: each adds up to all answers. */
export function PollRounds({ rounds, options, winner }: PollRoundsProps) {
  return (
    <details className="disclosure">
      <summary>How it was counted</summary>
      <ol className="stack">
        {rounds.map((round, index) => (
          <li key={index}>
            <Receipt
              title={`Round ${index + 1}`}
              totalLabel="Answers"
              terms={[
                ...round.counts.flatMap((count, place) =>
                  count === null ? [] : [{ label: <bdi>{options[place]}</bdi>, amount: count }],
                ),
                ...(round.exhausted > 0
                  ? [{ label: 'Name nobody who is left', amount: round.exhausted }]
                  : []),
              ]}
              note={<Note round={round} options={options} winner={winner} />}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Note({ round, options, winner }: Omit<PollRoundsProps, 'rounds'> & { round: Round }) {
  const [out] = round.out;
  if (out !== undefined)
    return (
      <>
        <bdi>{options[out - 1]}</bdi> is weakest and goes out; each answer for it goes to its next choice.
      </>
    );
  if (winner === null) return <>Nobody has more than the others.</>;
  return (
    <>
      <bdi>{options[winner - 1]}</bdi> has most of the answers that name somebody who is left.
    </>
  );
}
