import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { BadgeKind } from '../badge';
import { badgePeriods } from '../badge';
import { actPhrases, badgeActs, praisedPosts, praisePhrases } from '../badge-act';
import type { BadgeFields } from '../badge-fields';
import { periodWords } from '../badge-words';

interface BadgeFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof BadgeFields]: FieldMetadata<BadgeFields[Name]> };
  kind: BadgeKind;
  /** Whether it is a badge that is there already. */
  isKnown: boolean;
}

const acts = badgeActs.map((act) => ({ value: act, label: actPhrases[act].one }));
const posts = praisedPosts.map((post) => ({ value: post, label: praisePhrases[post].label }));
const periods = badgePeriods.map((period) => ({ value: period, label: `Every ${periodWords[period].one}` }));

/** What a badge takes. It is looked at before it is saved. */
export function BadgeForm({ form, fields, kind, isKnown }: BadgeFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <input type="hidden" name={fields.kind.name} value={kind} />
      <TextField field={fields.name} label="Name" />
      <Terms fields={fields} kind={kind} />
      <RadioGroup
        field={fields.past}
        label="Which acts count"
        choices={[
          ...(isKnown ? [{ value: 'same', label: 'Those that count already' }] : []),
          { value: 'now', label: 'From now on', hint: 'Nobody gets it for what is past.' },
          {
            value: 'all',
            label: 'Past ones too',
            hint: 'Who has earned it already gets it, with one notice. You see who before.',
          },
        ]}
      />
      <RadioGroup
        field={fields.enabled}
        label="Is it given"
        choices={[
          { value: 'on', label: 'Yes' },
          { value: 'off', label: 'No', hint: 'Whoever holds it keeps it.' },
        ]}
      />
      <TextArea
        field={fields.why}
        label="Why"
        hint="It stands in the history of the badge, for the team."
        rows={2}
      />
      <div className="form__actions">
        <Button variant="primary">Look at who would earn it</Button>
      </div>
    </form>
  );
}

const numberLabels: Partial<Record<BadgeKind, { label: string; hint: string }>> = {
  count: { label: 'How many times', hint: 'At most 200: each act stands behind the badge.' },
  streak: { label: 'How many in a row', hint: 'Days, weeks or months, by UTC.' },
  quality: { label: 'How many others', hint: 'Own votes do not count.' },
  tenure: { label: 'How many years', hint: 'Since the day of joining.' },
};

function Terms({ fields, kind }: Pick<BadgeFormProps, 'fields' | 'kind'>) {
  const number = numberLabels[kind];
  const hasAct = kind === 'first' || kind === 'count' || kind === 'streak';
  return (
    <>
      {hasAct ? <Select field={fields.act} label="What for" choices={acts} empty="Choose" /> : null}
      {kind === 'hand' ? (
        <TextArea field={fields.purpose} label="What it is given for" hint="Everybody reads it." rows={2} />
      ) : null}
      {kind === 'set' ? (
        <CheckboxGroup field={fields.acts} label="Each of these" hint="Two at least." choices={acts} />
      ) : null}
      {kind === 'quality' ? (
        <Select field={fields.post} label="What others find good" choices={posts} empty="Choose" />
      ) : null}
      {kind === 'streak' ? (
        <Select field={fields.every} label="How often" choices={periods} empty="Choose" />
      ) : null}
      {number ? (
        <TextField field={fields.number} label={number.label} hint={number.hint} type="number" short />
      ) : null}
      {kind === 'tenure' ? (
        <TextField
          field={fields.activeDays}
          label="Has written something within so many days"
          hint="Empty asks for nothing."
          type="number"
          short
        />
      ) : null}
    </>
  );
}
