import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { resetRequestDraft, type ResetRequestDraft } from '#app/features/accounts/account-drafts.server';
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'New password' }];

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, resetRequestDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.accountLetter, `address:${ctx.visit.clientAddress}`);
  if (wait) return form.refuse({ form: wait, status: 429 });
  await requestPasswordReset(ctx, form.value.email);
  return seeOther(paths.signIn(), 'If this address has an account, a letter with a link is on its way.');
}

export default function RequestReset() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ResetRequestDraft>({
    lastResult: lastResult ?? null,
    constraint: { email: { required: true, maxLength: 254 } },
  });
  return (
    <AuthPage
      title="Choose a new password"
      lead="We send a link to your address. It works once and for one hour."
    >
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" />
        <div className="form__actions">
          <Button variant="primary">Send the link</Button>
        </div>
      </form>
    </AuthPage>
  );
}
