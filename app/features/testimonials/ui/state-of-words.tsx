import { Notice } from '#app/components/notice';
import type { TestimonialState } from '../testimonial';

const words: Record<TestimonialState, string> = {
  draft: 'You are asked whether it may be used. Without your yes it is shown nowhere.',
  received: 'The team reads it before it is shown anywhere.',
  approved: 'It is shown where you allow it.',
  declined: 'The team does not show it.',
  withdrawn: 'You have taken it back. It is shown nowhere.',
};

interface StateOfWordsProps {
  state: TestimonialState;
  reason: string;
  /** They were asked for it and said no. */
  isRefused?: boolean;
  /** It was taken from something that is not public any more. */
  isOriginGone?: boolean;
  /** Its author had it erased. */
  isErased?: boolean;
}

/** How somebody's own words stand, said plainly. */
export function StateOfWords({ state, reason, isRefused, isOriginGone, isErased }: StateOfWordsProps) {
  return (
    <Notice tone={state === 'approved' ? 'positive' : 'plain'}>
      <p>
        {isErased
          ? 'You have erased it. Nothing of it is kept but the days below.'
          : isRefused && state === 'withdrawn'
            ? 'You have said no. It is used nowhere.'
            : words[state]}
      </p>
      {isOriginGone && state === 'approved' ? (
        <p>What it was taken from is not public now, so it is shown nowhere until it is again.</p>
      ) : null}
      {state === 'declined' && reason ? <p dir="auto">{reason}</p> : null}
    </Notice>
  );
}
