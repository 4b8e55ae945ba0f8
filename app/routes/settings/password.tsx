import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { minPassword } from '#app/features/accounts/account';
import { passwordChangeDraft, type PasswordChangeDraft } from '#app/features/accounts/account-drafts.server';
import { changePassword } from '#app/features/accounts/change-password.server';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Password' }];

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await readForm(args.request, passwordChangeDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.signIn);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const changed = await changePassword(ctx, form.value);
  if (!changed.ok) return form.refuse({ fields: { current: 'This is not your current password' } });
  const { setCookie } = await ctx.visit.sessions.open(ctx.actor.id);
  return seeOther(paths.settings(), 'Your password is changed. Every other session has ended.', [setCookie]);
}

export default function PasswordSettings() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<PasswordChangeDraft>({
    lastResult: lastResult ?? null,
    constraint: { current: { required: true }, password: { required: true, minLength: minPassword } },
  });
  return (
    <SettingsPage
      current={paths.settingsPassword()}
      title="Password"
      lead="Changing it ends every other session of yours."
    >
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField
          field={fields.current}
          label="Current password"
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label="New password"
          hint={`At least ${minPassword} characters.`}
          type="password"
          autoComplete="new-password"
        />
        <div className="form__actions">
          <Button variant="primary">Change the password</Button>
        </div>
      </form>
    </SettingsPage>
  );
}
