import { plural } from '#app/lib/plural';
import { traceWords } from '../cleanup';
import type { TraceCount } from '../cleanup-queries.server';

interface TraceListProps {
  traces: ReadonlyArray<TraceCount & { removed?: number; restored?: number; left?: number }>;
}

/** What there is of each kind, and how far it is where something is done with it. */
export function TraceList({ traces }: TraceListProps) {
  if (traces.length === 0) return <p>There is nothing to take away; the account would be suspended.</p>;
  return (
    <ul className="rows">
      {traces.map((trace) => (
        <li key={trace.kind} className="rule-kind">
          {plural(trace.count, traceWords[trace.kind].one, traceWords[trace.kind].other)}
          {trace.removed ? <span className="small">, {trace.removed} out of sight</span> : null}
          {trace.restored ? <span className="small">, {trace.restored} there again</span> : null}
          {trace.left ? <span className="small">, {trace.left} left as they were found</span> : null}
        </li>
      ))}
    </ul>
  );
}
