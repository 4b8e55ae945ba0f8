import Check from 'lucide/dist/esm/icons/check.mjs';
import { Icon } from '#app/components/icon';
import { Progress } from '#app/components/progress';
import { plural } from '#app/lib/plural';
import { classNames } from '#app/lib/class-names';

export interface LevelStep {
  name: string;
  /** Points from which one has it. */
  from: number;
  /** What it opens ("May edit tags"). */
  opens?: string | undefined;
}

/** The way of levels: what is reached, what comes next and exactly how far it is. */
export function LevelPath({ levels, points }: { levels: readonly LevelStep[]; points: number }) {
  const next = levels.find((level) => level.from > points);
  const current = [...levels].reverse().find((level) => level.from <= points);
  return (
    <div className="stack">
      <ol className="level-path">
        {levels.map((level) => (
          <li
            key={level.name}
            className={classNames('level-path__step', level.from <= points && 'level-path__step--reached')}
            aria-current={level === current ? 'step' : undefined}
          >
            <span className="level-path__dot">
              {level.from <= points ? <Icon of={Check} label="Reached" /> : null}
            </span>
            <span className="level-path__name">{level.name}</span>
            <span className="level-path__from">{plural(level.from, 'point', 'points')}</span>
            {level.opens ? <span className="level-path__from">{level.opens}</span> : null}
          </li>
        ))}
      </ol>
      {next ? (
        <Progress
          label={`${plural(next.from - points, 'point', 'points')} to ${next.name}`}
          done={points}
          total={next.from}
        />
      ) : null}
    </div>
  );
}
