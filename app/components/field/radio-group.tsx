import { FieldGroup } from './field';
import { errorId, isChosen, type FieldWords, type FormField } from './form-field';
import type { Choice } from './select';

interface ChoicesProps extends FieldWords {
  field: FormField;
  choices: readonly Choice[];
}

/** Exactly one of a few, all in sight. */
export function RadioGroup({ field, label, hint, choices }: ChoicesProps) {
  return (
    <FieldGroup field={field} label={label} hint={hint} className="choices--boxed">
      {choices.map((choice) => (
        <label className="choice" key={`${field.key ?? ''}${choice.value}`}>
          <input
            className="choice__box"
            type="radio"
            name={field.name}
            form={field.formId}
            value={choice.value}
            defaultChecked={isChosen(field, choice.value)}
            disabled={choice.disabled}
            required={field.required || undefined}
            aria-describedby={field.errors?.length ? errorId(field) : undefined}
            data-key={choice.shortcut}
            data-key-does={choice.shortcut ? choice.label : undefined}
          />
          <span className="choice__label">
            {choice.label}
            {choice.hint ? <span className="choice__hint">{choice.hint}</span> : null}
          </span>
          {choice.shortcut ? <kbd className="key">{choice.shortcut}</kbd> : null}
        </label>
      ))}
    </FieldGroup>
  );
}
