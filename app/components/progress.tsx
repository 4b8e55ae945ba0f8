import { formatCount } from '#app/lib/plural';

interface ProgressProps {
  label: string;
  done: number;
  /** Unknown while the work is still being counted. */
  total: number | null;
}

/** How far a long piece of work, or a way of several steps, has come. */
export function Progress({ label, done, total }: ProgressProps) {
  const words =
    total === null ? `${formatCount(done)} so far` : `${formatCount(done)} of ${formatCount(total)}`;
  return (
    <div className="progress">
      <span className="cluster cluster--spread">
        <span>{label}</span>
        <span className="muted">{words}</span>
      </span>
      <progress
        className="progress__bar"
        aria-label={label}
        value={total === null ? undefined : done}
        max={total ?? undefined}
      >
        {words}
      </progress>
    </div>
  );
}
