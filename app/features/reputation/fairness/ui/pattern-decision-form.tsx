import { Button } from '#app/components/button';
import type { FormField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { decisionWords, type PatternDecision } from '../award-pattern';

interface PatternDecisionFormProps {
  action: string;
  formId: string;
  errors?: string[] | undefined;
  fields: { decision: FormField; reason: FormField; only: FormField };
  decisions: readonly PatternDecision[];
  /** Accounts that can be released alone: the hold of each and its name. */
  accounts: ReadonlyArray<{ hold: string; name: string }>;
}

/** What becomes of a pattern, and why: its members read the reason. */
export function PatternDecisionForm({
  action,
  formId,
  errors,
  fields,
  decisions,
  accounts,
}: PatternDecisionFormProps) {
  return (
    <form className="form" method="post" action={action} id={formId}>
      <FormErrors errors={errors} />
      <RadioGroup
        field={fields.decision}
        label="Decision"
        choices={decisions.map((value) => ({ value, label: decisionWords[value] }))}
      />
      {accounts.length > 0 ? (
        <Select
          field={fields.only}
          label="Whom it is about"
          hint="One account can be released alone: what it gave the others and got from them counts again."
          empty="All of them"
          choices={accounts.map(({ hold, name }) => ({ value: hold, label: name }))}
        />
      ) : null}
      <TextArea
        field={fields.reason}
        label="Reason"
        hint="Everybody whose points are held reads these words. Name nobody."
        rows={4}
      />
      <div className="form__actions">
        <Button variant="primary">Decide and tell them</Button>
      </div>
    </form>
  );
}
