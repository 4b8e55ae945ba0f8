import { Progress } from '#app/components/progress';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { EarningActs, type ShownAct } from './earning-acts';

export interface BadgeStepProps {
  badge: string;
  name: string;
  rule: string;
  done: number;
  number: number;
  /** The day on which somebody has been here long enough; for badges of years alone. */
  reachedOn: string | null;
  acts: ShownAct[];
}

/** Badges that can still be earned: exactly how far each is, and the acts that count so far. */
export function BadgeSteps({ steps }: { steps: readonly BadgeStepProps[] }) {
  return (
    <ul className="rows">
      {steps.map((step) => (
        <li key={step.badge} className="rule-sample stack stack--s">
          <h3>
            <a href={paths.badge(step.badge)}>{step.name}</a>
          </h3>
          <p className="muted">{step.rule}</p>
          {step.reachedOn ? (
            <p>
              Long enough here: <RelativeTime at={step.reachedOn} />
            </p>
          ) : (
            <Progress label={`So far, for ${step.name}`} done={step.done} total={step.number} />
          )}
          {step.acts.length > 0 ? (
            <details>
              <summary>{plural(step.acts.length, 'act counts', 'acts count')} so far</summary>
              <EarningActs acts={step.acts} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
