import { formatCount } from '#app/lib/plural';

export interface LadderStep {
  name: string;
  /** The points from which it is reached. */
  from: number;
  /** What its members can do: all of it at the lowest level, at the others what is new. */
  can: string[];
}

interface LevelLadderProps {
  steps: readonly LadderStep[];
  /** Where the viewer stands; null for who has none. */
  own: { level: string; next: { level: string; missing: number } | null } | null;
}

/** What each level lets its members do, where the viewer stands and what comes next. */
export function LevelLadder({ steps, own }: LevelLadderProps) {
  return (
    <>
      {own ? (
        <p>
          You are at <strong>{own.level}</strong>.{' '}
          {own.next
            ? `${formatCount(own.next.missing)} points more lead to ${own.next.level}.`
            : 'It is the highest level.'}
        </p>
      ) : null}
      <ul>
        {steps.map((step) => (
          <li key={step.name}>
            <strong>{step.name}</strong>, from {formatCount(step.from)} points:{' '}
            {step.can.length > 0 ? `${step.can.join('; ')}.` : 'the same as before.'}
          </li>
        ))}
      </ul>
    </>
  );
}
