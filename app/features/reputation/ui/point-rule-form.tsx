import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { levels } from '../level';
import { actTraits, type PointAct } from '../point-act';
import { askableProofs } from '../point-conditions';
import type { PointRuleFields } from '../rule-fields';
import { proofWords } from '../rule-words';

interface PointRuleFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof PointRuleFields]: FieldMetadata<PointRuleFields[Name]> };
  act: PointAct;
  boards: readonly Choice[];
  groups: readonly Choice[];
}

const ranks = levels.slice(1).map(({ rank, name }) => ({ value: String(rank), label: name }));
const roles = ['member', 'moderator', 'marketer', 'admin'].map((role) => ({ value: role, label: role }));
const proofs = askableProofs.map((proof) => ({
  value: proof,
  label: `Reviews of which ${proofWords[proof]}`,
}));

/** What an act is worth, when and how often. It is looked at before it is saved. */
export function PointRuleForm({ form, fields, act, boards, groups }: PointRuleFormProps) {
  const { importedOnly } = actTraits[act];
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextField field={fields.sentence} label="What the member reads" />
      <TextField field={fields.points} label="Points" type="number" short />
      <RadioGroup
        field={fields.enabled}
        label="In force"
        choices={[
          { value: 'on', label: 'Yes' },
          { value: 'off', label: 'No, it gives nothing' },
        ]}
      />
      {importedOnly ? null : <Limits fields={fields} act={act} />}
      {importedOnly ? null : <Conditions fields={fields} act={act} boards={boards} groups={groups} />}
      <RadioGroup
        field={fields.from}
        label="From when on"
        choices={[
          { value: 'now', label: 'From now on', hint: 'Nobody moves; what has been given stays.' },
          ...(importedOnly
            ? []
            : [
                {
                  value: 'day',
                  label: 'From a day on',
                  hint: 'What happened since is counted anew, by entries that everybody can read. You see who moves before.',
                },
              ]),
        ]}
      />
      {importedOnly ? null : <TextField field={fields.since} label="That day" type="date" short />}
      <TextArea
        field={fields.why}
        label="Why"
        hint="It stands in the history of the rule, for the team."
        rows={2}
      />
      <div className="form__actions">
        <Button variant="primary">Look at what it does</Button>
      </div>
    </form>
  );
}

type Fields = Pick<PointRuleFormProps, 'fields' | 'act'>;

function Limits({ fields, act }: Fields) {
  return (
    <fieldset className="stack">
      <legend className="field__label">How often</legend>
      <TextField
        field={fields.dailyCap}
        label="Points a day at most"
        hint="For one member by this rule. Empty means no limit."
        type="number"
        short
      />
      {actTraits[act].hasGiver ? (
        <TextField field={fields.pairCap} label="Times a day from the same person" type="number" short />
      ) : null}
      <TextField field={fields.coolDown} label="Minutes between two" type="number" short />
    </fieldset>
  );
}

function Conditions({ fields, act, boards, groups }: Omit<PointRuleFormProps, 'form'>) {
  const { about, hasGiver } = actTraits[act];
  return (
    <>
      {about === 'review' ? (
        <CheckboxGroup field={fields.proofs} label="Proof" hint="None ticked means any." choices={proofs} />
      ) : (
        <CheckboxGroup field={fields.boards} label="Boards" hint="None ticked means all." choices={boards} />
      )}
      <TextField field={fields.leastWords} label="Words at least" type="number" short />
      <CheckboxGroup
        field={fields.roles}
        label="Who earns, by role"
        hint="None ticked means everybody."
        choices={roles}
      />
      {groups.length > 0 ? (
        <CheckboxGroup
          field={fields.groups}
          label="Who earns, by group"
          hint="None ticked means everybody."
          choices={groups}
        />
      ) : null}
      <Select field={fields.leastLevel} label="Who earns, from this level on" choices={ranks} empty="Any" />
      {hasGiver ? (
        <>
          <TextField
            field={fields.giverDays}
            label="Days since the giver joined"
            hint="Acts of people who are newer give nothing, and the statement says so."
            type="number"
            short
          />
          <Select field={fields.giverLevel} label="Level of the giver at least" choices={ranks} empty="Any" />
        </>
      ) : null}
    </>
  );
}
