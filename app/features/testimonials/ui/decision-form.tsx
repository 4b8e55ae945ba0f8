import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import type { TestimonialState } from '../testimonial';

interface DecisionFormProps {
  publicId: string;
  state: TestimonialState;
  reason: string;
  /** Its author was asked and said no. */
  isRefused: boolean;
}

const closed: Partial<Record<TestimonialState, string>> = {
  draft: 'Its author is asked and has not answered yet.',
  withdrawn: 'Its author has taken it back. It cannot be shown.',
};

/** Approve, or decline with a reason: the two decisions, and what they lead to. */
export function DecisionForm({ publicId, state, reason, isRefused }: DecisionFormProps) {
  const sentence =
    isRefused && state === 'withdrawn'
      ? 'Its author would rather not lend it. They are not asked again.'
      : closed[state];
  if (sentence) return <Notice>{sentence}</Notice>;
  return (
    <div className="stack">
      {state === 'declined' ? <Notice title="Declined">{reason}</Notice> : null}
      {state === 'approved' ? null : (
        <ActionForm
          action={paths.decideTestimonial(publicId)}
          fields={{ decision: 'approve' }}
          variant="primary"
        >
          Approve
        </ActionForm>
      )}
      {state === 'declined' ? null : (
        <details className="disclosure">
          <summary>Decline</summary>
          <form method="post" action={paths.decideTestimonial(publicId)} className="form">
            <input type="hidden" name="decision" value="decline" />
            <TextField
              field={{ id: 'reason', name: 'reason', required: true, maxLength: 500 }}
              label="Why?"
              hint="Its author reads this."
            />
            <div className="form__actions">
              <Button>Decline</Button>
            </div>
          </form>
        </details>
      )}
    </div>
  );
}
