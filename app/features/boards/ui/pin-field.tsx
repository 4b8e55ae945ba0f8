import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { neededField, type FormField } from '#app/components/field/form-field';

/** Whether an announcement stands on top of its board from the start. */
export function PinField({ field }: { field: FormField }) {
  return (
    <CheckboxGroup
      field={neededField(field)}
      label="Where it stands"
      choices={[{ value: 'yes', label: 'Pin it to the top of the board', hint: 'Until somebody unpins it.' }]}
    />
  );
}
