import type { ReactNode } from 'react';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import { Icon } from '../icon';
import { errorId, hintId, type FieldWords, type FormField } from './form-field';

interface FieldProps extends FieldWords {
  field: FormField;
  children: ReactNode;
}

/** Label, hint, control and error, in the order in which they are read. What may be left out says so. */
export function Field({ field, label, hint, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={field.id}>
        {label}
        {field.required || field.needed ? null : <OptionalMark />}
      </label>
      {hint ? <FieldHint field={field}>{hint}</FieldHint> : null}
      {children}
      <FieldError field={field} />
    </div>
  );
}

interface FieldGroupProps extends FieldProps {
  className?: string | undefined;
}

/** The same for several controls that answer one question: the label is the legend of a fieldset. */
export function FieldGroup({ field, label, hint, className, children }: FieldGroupProps) {
  const described = [hint && hintId(field), field.errors?.length && errorId(field)].filter(Boolean).join(' ');
  return (
    <fieldset className="field" id={field.id} aria-describedby={described || undefined}>
      <legend className="field__label">
        {label}
        {field.required || field.needed ? null : <OptionalMark />}
      </legend>
      {hint ? <FieldHint field={field}>{hint}</FieldHint> : null}
      <div className={className}>{children}</div>
      <FieldError field={field} />
    </fieldset>
  );
}

function OptionalMark() {
  return <span className="field__optional"> (optional)</span>;
}

function FieldHint({ field, children }: { field: FormField; children: ReactNode }) {
  return (
    <p className="field__hint" id={hintId(field)}>
      {children}
    </p>
  );
}

export function FieldError({ field }: { field: FormField }) {
  if (!field.errors?.length) return null;
  return (
    <p className="field__error" id={errorId(field)}>
      <Icon of={CircleAlert} />
      <span>{field.errors.join(' ')}</span>
    </p>
  );
}
