/**
 * What a field component needs to know of a form's field. Conform's `FieldMetadata` fits as it is
 * (`field={fields.title}`); a plain form passes `{ id, name }` and whatever else it knows.
 */
export interface FormField {
  id: string;
  name: string;
  key?: string | undefined;
  formId?: string | undefined;
  errors?: string[] | undefined;
  /** What the form was opened with, or what was typed before it was refused. */
  initialValue?: unknown;
  required?: boolean | undefined;
  /** It has to be there only if another field says so: not called optional, but the browser does not insist. */
  needed?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
  multiple?: boolean | undefined;
}

/** Words around a control, the same for every kind. */
export interface FieldWords {
  label: string;
  hint?: string | undefined;
}

/** The same field, to be filled in where another field says so. */
export function neededField(field: FormField): FormField {
  const { id, name, key, formId, errors, initialValue, required, maxLength } = field;
  return { id, name, key, formId, errors, initialValue, required, maxLength, needed: true };
}

export function hintId(field: FormField): string {
  return `${field.id}-description`;
}

export function errorId(field: FormField): string {
  return `${field.id}-error`;
}

/** The attributes every control shares: its name, and the ids of the hint and the error that explain it. */
export function controlAttributes(field: FormField, hint: string | undefined) {
  const described = [hint && hintId(field), field.errors?.length && errorId(field)].filter(Boolean).join(' ');
  return {
    id: field.id,
    name: field.name,
    form: field.formId,
    required: field.required || undefined,
    'aria-invalid': field.errors?.length ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

/** The value that a text control starts with. */
export function textOf(field: FormField): string | undefined {
  return typeof field.initialValue === 'string' || typeof field.initialValue === 'number'
    ? String(field.initialValue)
    : undefined;
}

/** Whether a tick box or radio of this value starts chosen. */
export function isChosen(field: FormField, value: string): boolean {
  return Array.isArray(field.initialValue) ? field.initialValue.includes(value) : textOf(field) === value;
}
