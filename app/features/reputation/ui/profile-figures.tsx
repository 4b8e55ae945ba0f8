import { ReceiptNumber } from '#app/components/receipt-number';
import { Stat, Stats } from '#app/components/stat';
import { formatCount } from '#app/lib/plural';
import { pointsReceipt } from '../points-receipt';

interface ProfileFiguresProps {
  points: number;
  /** What the level is, in a sentence. */
  sentence: string;
  byRule: Parameters<typeof pointsReceipt>[0];
  /** How many answers were accepted, and where they stand. */
  accepted: { count: number; href: string };
}

/** The figures of a profile, the points with their receipt. */
export function ProfileFigures({ points, sentence, byRule, accepted }: ProfileFiguresProps) {
  return (
    <Stats>
      <Stat
        label="Points"
        value={
          <ReceiptNumber title="Points" rule="The ledger, by rule" terms={pointsReceipt(byRule)} over="start">
            {formatCount(points)}
          </ReceiptNumber>
        }
        note={sentence}
      />
      {accepted.count > 0 ? (
        <Stat
          label="Answers accepted"
          value={<a href={accepted.href}>{formatCount(accepted.count)}</a>}
          note="As what solved the question"
        />
      ) : null}
    </Stats>
  );
}
