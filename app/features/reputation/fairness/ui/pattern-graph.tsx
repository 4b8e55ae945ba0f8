import { plural } from '#app/lib/plural';
import { arrowPath, disc, placesAround, side, thickness } from '../pattern-layout';

interface PatternGraphProps {
  /** How many accounts; they are called by their number in the table beside. */
  accounts: number;
  /** Who gave whom how often, by number from 0. */
  pairs: ReadonlyArray<{ from: number; to: number; awards: number }>;
}

/** Who lifts whom, drawn on the server: an arrow for each direction, the thicker the more. The table says the same. */
export function PatternGraph({ accounts, pairs }: PatternGraphProps) {
  const places = placesAround(accounts);
  const most = Math.max(...pairs.map(({ awards }) => awards), 1);
  return (
    <svg
      className="pattern-graph"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={`${plural(accounts, 'account', 'accounts')} and who of them gave points to whom; the table has the same in figures`}
    >
      <defs>
        <marker
          id="pattern-arrow"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="pattern-graph__head" d="M0 0L6 3L0 6z" />
        </marker>
      </defs>
      {pairs.map(({ from, to, awards }) => {
        const [giver, receiver] = [places[from], places[to]];
        return giver && receiver ? (
          <path
            key={`${from} ${to}`}
            className="pattern-graph__tie"
            d={arrowPath(giver, receiver)}
            strokeWidth={thickness(awards, most)}
            markerEnd="url(#pattern-arrow)"
          />
        ) : null;
      })}
      {places.map(({ x, y }, nth) => (
        <g key={nth}>
          <circle className="pattern-graph__account" cx={x} cy={y} r={disc} />
          <text className="pattern-graph__number" x={x} y={y} dy="0.35em" textAnchor="middle">
            {nth + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
