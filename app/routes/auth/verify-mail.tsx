import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import { tokenDraft } from '#app/features/accounts/account-drafts.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { verifyEmail } from '#app/features/accounts/verify-email.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Confirm your address' }];

/** Shows a button only: programs that open every link of a letter must not confirm anything. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return json({ token: new URL(args.request.url).searchParams.get('token') ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, tokenDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.token, `address:${ctx.visit.clientAddress}`);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const verified = await verifyEmail(ctx, form.value.token);
  if (!verified.ok)
    return form.refuse({
      form: 'This link has been used or is too old. Sign in and send yourself a new one from the settings.',
    });
  return seeOther(paths.home(), 'Your address is confirmed. Thank you.');
}

export default function VerifyMail() {
  const { token } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AuthPage
      title="Confirm your address"
      lead="One press, and your reviews can say that they come from a confirmed address."
    >
      <form method="post" action={paths.verifyMail()} className="form">
        <FormErrors errors={result?.error?.['']?.slice() ?? undefined} />
        <input type="hidden" name="token" value={token} />
        <div className="form__actions">
          <Button variant="primary">Confirm this address</Button>
        </div>
      </form>
    </AuthPage>
  );
}
