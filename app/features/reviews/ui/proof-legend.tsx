import { formatCount } from '#app/lib/plural';
import { incentiveWords, proofLevels, proofWords, relationWords, type Proof } from '../proof';
import type { ReviewMark } from '../review-filter';
import type { StarTable } from '../star-table';

interface ProofLegendProps {
  table: Pick<StarTable, 'byProof' | 'rewarded' | 'insiders'>;
  chosen: { proof: string | null; mark: ReviewMark | null };
  /** Where the list with only these is; of what is chosen, the list without. */
  hrefOf: (only: { proof: Proof | null } | { mark: ReviewMark | null }) => string;
  moreHref: string;
}

/** What the labels mean, how many reviews carry each, and the way to them: the ladder from the strongest rung down. */
export function ProofLegend({ table, chosen, hrefOf, moreHref }: ProofLegendProps) {
  const marks: Array<{ mark: ReviewMark; label: string; meaning: string; count: number }> = [
    {
      mark: 'rewarded',
      label: 'Rewarded',
      meaning: `${incentiveWords['free-product']}, or ${incentiveWords.reward.toLowerCase()}.`,
      count: table.rewarded,
    },
    {
      mark: 'insiders',
      label: 'Staff or family',
      meaning: `${relationWords.staff}, or ${relationWords.family.toLowerCase()}: by role, by mail address or by their own word.`,
      count: table.insiders,
    },
  ];
  return (
    <details className="disclosure">
      <summary>How reviews are proved</summary>
      <dl className="record ladder">
        {proofLevels.map((proof) => (
          <Rung
            key={proof}
            {...proofWords[proof]}
            count={table.byProof[proof]}
            chosen={chosen.proof === proof}
            href={hrefOf({ proof: chosen.proof === proof ? null : proof })}
          />
        ))}
        {marks.map(({ mark, ...words }) => (
          <Rung
            key={mark}
            {...words}
            chosen={chosen.mark === mark}
            href={hrefOf({ mark: chosen.mark === mark ? null : mark })}
          />
        ))}
      </dl>
      <p>
        <a href={moreHref}>How reviews are counted and ordered</a>
      </p>
    </details>
  );
}

function Rung({
  label,
  meaning,
  count,
  chosen,
  href,
}: {
  label: string;
  meaning: string;
  count: number;
  chosen: boolean;
  href: string;
}) {
  return (
    <div className="record__row">
      <dt>
        {count > 0 || chosen ? (
          <a href={href} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
            {label} ({formatCount(count)})
          </a>
        ) : (
          `${label} (0)`
        )}
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}
