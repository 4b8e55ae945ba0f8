import { Notice } from '#app/components/notice';
import type { TestimonialState } from '../testimonial';

const words: Record<TestimonialState, string> = {
  draft: 'You are asked whether it may be used. Without your yes it is shown nowhere.',
  received: 'The team reads it before it is shown anywhere.',
  approved: 'It is shown where you allow it.',
  declined: 'The team does not show it.',
  withdrawn: 'You have taken it back. It is shown nowhere.',
};

/** How somebody's own words stand, said plainly. */
export function StateOfWords({ state, reason }: { state: TestimonialState; reason: string }) {
  return (
    <Notice tone={state === 'approved' ? 'positive' : 'plain'}>
      <p>{words[state]}</p>
      {state === 'declined' && reason ? <p dir="auto">{reason}</p> : null}
    </Notice>
  );
}
