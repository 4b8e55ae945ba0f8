import { Notice } from './notice';

interface FormErrorsProps {
  /** What is wrong with the form as a whole (conform: `form.errors`). */
  errors: string[] | undefined;
  /** What is wrong with single fields, each a link to the field. */
  fields?: Array<{ id: string; label: string; errors?: string[] | undefined }> | undefined;
}

/** Stands above a refused form and names every problem, so that nobody has to hunt for the red one. */
export function FormErrors({ errors = [], fields = [] }: FormErrorsProps) {
  const wrong = fields.filter((field) => field.errors?.length);
  if (errors.length === 0 && wrong.length === 0) return null;
  return (
    <div role="alert">
      <Notice
        tone="danger"
        title={errors.length > 0 ? errors.join(' ') : 'Almost there. What you typed is kept.'}
      >
        {wrong.length > 0 ? (
          <ul>
            {wrong.map((field) => (
              <li key={field.id}>
                <a href={`#${field.id}`}>{field.label}</a>: {field.errors?.join(' ')}
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
