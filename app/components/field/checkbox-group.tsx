import { FieldGroup } from './field';
import { errorId, isChosen, type FieldWords, type FormField } from './form-field';
import type { Choice } from './select';

interface CheckboxGroupProps extends FieldWords {
  field: FormField;
  choices: readonly Choice[];
}

/** Any of a few, all in sight. */
export function CheckboxGroup({ field, label, hint, choices }: CheckboxGroupProps) {
  return (
    <FieldGroup field={field} label={label} hint={hint}>
      {choices.map((choice) => (
        <label className="choice" key={`${field.key ?? ''}${choice.value}`}>
          <input
            className="choice__box"
            type="checkbox"
            name={field.name}
            form={field.formId}
            value={choice.value}
            defaultChecked={isChosen(field, choice.value)}
            disabled={choice.disabled}
            aria-describedby={field.errors?.length ? errorId(field) : undefined}
          />
          <span className="choice__label">
            <bdi>{choice.label}</bdi>
            {choice.hint ? <span className="choice__hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
