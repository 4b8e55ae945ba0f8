import type { ReactNode } from 'react';
import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import { Icon } from '#app/components/icon';

export interface SetUpStep {
  title: string;
  text: string;
  done: boolean;
  /** The button or form that does it; only the next step shows its own. */
  action?: ReactNode | undefined;
}

/** The first run: what is done, what comes next, what can wait. */
export function SetUpSteps({ steps }: { steps: readonly SetUpStep[] }) {
  const next = steps.findIndex((step) => !step.done);
  return (
    <ol className="set-up">
      {steps.map((step, index) => (
        <li
          key={step.title}
          className={index === next ? 'set-up__step set-up__step--next' : 'set-up__step'}
          aria-current={index === next ? 'step' : undefined}
        >
          <Icon
            of={step.done ? CircleCheck : Circle}
            label={step.done ? 'Done' : 'To do'}
            className={step.done ? 'set-up__done' : undefined}
          />
          <div className="stack stack--s">
            <h2>{step.title}</h2>
            <p className="muted">{step.text}</p>
            {index === next ? step.action : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
