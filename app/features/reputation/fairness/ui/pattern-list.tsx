import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { patternStateWords, type PatternState } from '../award-pattern';
import { lengthOfBurst, titleOfPattern } from '../pattern-words';

interface PatternRow {
  publicId: string;
  state: PatternState;
  foundAt: string;
  accounts: number;
  contested: number;
  internal: number;
  received: number;
  burst: { votes: number; fromAt: string; untilAt: string } | null;
}

/** Patterns as the team's list shows them: how many accounts, how closed, whether somebody objects. */
export function PatternList({ patterns }: { patterns: readonly PatternRow[] }) {
  return (
    <ul className="rows">
      {patterns.map((pattern) => (
        <li key={pattern.publicId} className="pattern-row">
          <a href={paths.pattern(pattern.publicId)}>{titleOfPattern(pattern)}</a>
          <p className="small muted">
            {pattern.burst
              ? `In ${lengthOfBurst(pattern.burst)}, for ${plural(pattern.accounts - 1, 'account', 'accounts')}.`
              : `${formatCount(Math.round(pattern.internal))} of the ${formatCount(Math.round(pattern.received))} awards they received are from each other.`}{' '}
            Found <RelativeTime at={pattern.foundAt} />.
          </p>
          <p className="small">
            <StateLabel
              state={pattern.state === 'released' ? 'solved' : 'held'}
              words={patternStateWords[pattern.state]}
            />
            {pattern.contested > 0
              ? ` ${plural(pattern.contested, 'member objects', 'members object')}`
              : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
