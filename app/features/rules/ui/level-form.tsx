import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { LevelRights } from '#app/policy/rights';
import { numberRights, rightWords, yesRights } from '../level-rights';

/** The fields of the form: from which level on, or how much at each. */
export type LevelFields = Record<(typeof yesRights)[number], string> &
  Record<(typeof numberRights)[number], string[]>;

/** The rights of all levels, lowest first, as the form shows them. */
export function levelFields(rights: readonly LevelRights[]): LevelFields {
  const from = (name: (typeof yesRights)[number]) => {
    const place = rights.findIndex((level) => level[name]);
    return String(place === -1 ? rights.length + 1 : place + 1);
  };
  const each = (name: (typeof numberRights)[number]) => rights.map((level) => String(level[name]));
  return {
    links: from('links'),
    pictures: from('pictures'),
    vote: from('vote'),
    tags: from('tags'),
    pastNewcomer: from('pastNewcomer'),
    mentions: each('mentions'),
    editHours: each('editHours'),
  };
}

/** What cannot be left empty. */
export const required = Object.fromEntries(yesRights.map((name) => [name, { required: true }]));

interface LevelFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof LevelFields]: FieldMetadata<LevelFields[Name]> };
  levels: ReadonlyArray<{ rank: number; name: string }>;
}

/** What each level may do. */
export function LevelForm({ form, fields, levels }: LevelFormProps) {
  const choices = [
    ...levels.map(({ rank, name }) => ({ value: String(rank), label: `From ${name} on` })),
    { value: String(levels.length + 1), label: 'Nobody but the team' },
  ];
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      {yesRights.map((name) => (
        <Select
          key={name}
          field={fields[name]}
          label={rightWords[name].label}
          hint={rightWords[name].hint}
          choices={choices}
        />
      ))}
      {numberRights.map((name) => (
        <fieldset key={name} className="stack stack--s">
          <legend className="field__label">{rightWords[name].label}</legend>
          <p className="field__hint">{rightWords[name].hint}</p>
          {levels.map(({ rank, name: level }, place) => (
            <TextField key={rank} field={levelField(fields[name], place)} label={level} type="number" short />
          ))}
        </fieldset>
      ))}
      <div className="form__actions">
        <Button variant="primary">Save levels</Button>
      </div>
    </form>
  );
}

/** One number of a list, under the list's name: the form sends them in the order of the levels. */
function levelField(field: FieldMetadata<string[]>, place: number) {
  const value = [field.initialValue].flat()[place];
  return {
    id: `${field.id}-${place + 1}`,
    name: field.name,
    formId: field.formId,
    required: true,
    initialValue: typeof value === 'string' ? value : '',
    ...(field.errors && place === 0 ? { errors: field.errors } : {}),
  };
}
