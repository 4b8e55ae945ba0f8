import { paths } from '#app/lib/paths';
import { Button } from './button';
import type { FormField } from './field/form-field';
import { TextField } from './field/text-field';
import { FormErrors } from './form-errors';

interface SignInFormProps {
  form: { id: string; errors?: string[] | undefined };
  fields: { email: FormField; password: FormField; kept?: FormField | undefined };
  /** Where to go once signed in. */
  next: string;
}

/** Address and password. A form that waits for its writer (`kept`) goes along as a file would: escaping would triple it. */
export function SignInForm({ form, fields, next }: SignInFormProps) {
  const kept = fields.kept?.initialValue;
  return (
    <form
      method="post"
      action={paths.signIn()}
      className="form"
      id={form.id}
      encType={kept ? 'multipart/form-data' : undefined}
    >
      <FormErrors errors={form.errors} />
      <input type="hidden" name="next" value={next} />
      {typeof kept === 'string' ? <input type="hidden" name="kept" value={kept} /> : null}
      <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" />
      <TextField field={fields.password} label="Password" type="password" autoComplete="current-password" />
      <div className="form__actions">
        <Button variant="primary">{kept ? 'Sign in and go on' : 'Sign in'}</Button>
      </div>
    </form>
  );
}
