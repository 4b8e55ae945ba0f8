import { formatUnits } from '#app/lib/units';

export interface ScoreTerm {
  label: string;
  /** In smallest units, like the terms of a receipt. */
  amount: number;
}

interface ScoreBarProps {
  terms: readonly ScoreTerm[];
  /** What fills the whole bar, so that the bars of a list can be compared. */
  of: number;
  scale?: number | undefined;
}

const TONES = 6;

/** A score as a small stacked bar of its terms. The words carry the same facts for those who cannot see it. */
export function ScoreBar({ terms, of, scale = 1 }: ScoreBarProps) {
  const label = terms.map((term) => `${term.label} ${formatUnits(term.amount, scale, 1)}`).join(', ');
  let start = 0;
  return (
    <svg className="score-bar" role="img" aria-label={label}>
      {terms.map((term, index) => {
        const width = of === 0 ? 0 : (100 * Math.max(0, term.amount)) / of;
        const x = start;
        start += width;
        return (
          <g key={term.label}>
            <rect className={`score-bar__t${index % TONES}`} x={`${x}%`} width={`${width}%`} height="100%">
              <title>{`${term.label}: ${formatUnits(term.amount, scale, 1)}`}</title>
            </rect>
            {index > 0 && width > 0 ? (
              <rect className="score-bar__gap" x={`${x}%`} width="1" height="100%" />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** What the colours of the score bars on this page stand for. */
export function ScoreKey({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="score-key" aria-label="Parts of the score">
      {labels.map((label, index) => (
        <li key={label} className="score-key__item">
          <svg className="score-key__swatch" aria-hidden="true">
            <rect className={`score-bar__t${index % TONES}`} width="100%" height="100%" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
