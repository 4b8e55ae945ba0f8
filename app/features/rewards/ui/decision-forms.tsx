import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { paths } from '#app/lib/paths';

export interface PossibleActs {
  approve: boolean;
  decline: boolean;
  send: boolean;
  retry: boolean;
}

interface DecisionFormsProps {
  publicId: string;
  can: PossibleActs;
  form: Pick<FormMetadata, 'id' | 'errors'>;
  note: FieldMetadata<string | undefined>;
}

/** What somebody of the team can do about a redemption now: one button for each, with words where its member reads some. */
export function DecisionForms({ publicId, can, form, note }: DecisionFormsProps) {
  return (
    <>
      <FormErrors errors={form.errors} />
      {Object.values(can).some(Boolean) ? null : <p>There is nothing to decide any more.</p>}
      {can.approve ? (
        <ActionForm action={paths.decideRedemption(publicId)} fields={{ what: 'approve' }} variant="primary">
          Approve
        </ActionForm>
      ) : null}
      {can.retry ? (
        <ActionForm action={paths.decideRedemption(publicId)} fields={{ what: 'retry' }} variant="primary">
          Tell the shop again
        </ActionForm>
      ) : null}
      {can.send || can.decline ? (
        <form method="post" className="form" id={form.id} noValidate>
          <TextArea
            field={note}
            label="What you say with it"
            hint={
              can.send
                ? 'How it was sent, or why it is declined. The member reads these words.'
                : 'Why it is declined. The member reads these words, and the points return.'
            }
            rows={3}
          />
          <div className="form__actions">
            {can.send ? (
              <Button variant="primary" name="what" value="send">
                It was sent
              </Button>
            ) : null}
            {can.decline ? (
              <Button variant="danger" name="what" value="decline">
                Decline
              </Button>
            ) : null}
          </div>
        </form>
      ) : null}
    </>
  );
}
