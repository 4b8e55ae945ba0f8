import { FieldError, FieldGroup } from './field';
import { controlAttributes, errorId, isChosen, type FieldWords, type FormField } from './form-field';
import type { Choice } from './select';

interface CheckboxProps extends FieldWords {
  field: FormField;
  value?: string | undefined;
}

/** One yes or no. The whole line is the target. */
export function Checkbox({ field, label, hint, value = 'on' }: CheckboxProps) {
  return (
    <div className="field">
      <label className="choice">
        <input
          key={field.key}
          {...controlAttributes(field, undefined)}
          className="choice__box"
          type="checkbox"
          value={value}
          defaultChecked={isChosen(field, value)}
        />
        <span className="choice__label">
          {label}
          {hint ? <span className="choice__hint">{hint}</span> : null}
        </span>
      </label>
      <FieldError field={field} />
    </div>
  );
}

interface ChoicesProps extends FieldWords {
  field: FormField;
  choices: readonly Choice[];
}

/** Any of several. */
export function CheckboxGroup(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" />;
}

/** Exactly one of a few, all in sight. */
export function RadioGroup(props: ChoicesProps) {
  return <Choices {...props} type="radio" />;
}

function Choices({ field, label, hint, choices, type }: ChoicesProps & { type: 'checkbox' | 'radio' }) {
  return (
    <FieldGroup field={field} label={label} hint={hint} className="choices--boxed">
      {choices.map((choice) => (
        <label className="choice" key={`${field.key ?? ''}${choice.value}`}>
          <input
            className="choice__box"
            type={type}
            name={field.name}
            form={field.formId}
            value={choice.value}
            defaultChecked={isChosen(field, choice.value)}
            disabled={choice.disabled}
            required={type === 'radio' && field.required ? true : undefined}
            aria-describedby={field.errors?.length ? errorId(field) : undefined}
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
