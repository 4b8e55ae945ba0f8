import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { minPassword } from '#app/features/accounts/account';
import { resetDraft, type ResetDraft } from '#app/features/accounts/account-drafts.server';
import { resetPassword } from '#app/features/accounts/reset-password.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'New password' }];

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return json({ token: new URL(args.request.url).searchParams.get('token') ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, resetDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.token, `address:${ctx.visit.clientAddress}`);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const changed = await resetPassword(ctx, form.value);
  if (!changed.ok) return form.refuse({ form: 'This link has been used or is too old. Ask for a new one.' });
  return seeOther(
    paths.signIn(),
    'Your password is changed and every session has ended. Sign in with the new one.',
  );
}

export default function ResetPassword() {
  const { token } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ResetDraft>({
    lastResult: lastResult ?? null,
    constraint: { password: { required: true, minLength: minPassword } },
  });
  return (
    <AuthPage title="Choose a new password" after={<a href={paths.requestReset()}>Send me a new link</a>}>
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <input type="hidden" name="token" value={token} />
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
    </AuthPage>
  );
}
