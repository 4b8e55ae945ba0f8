import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { setUpDraft, type SetUpDraft } from '#app/features/accounts/account-drafts.server';
import { minPassword } from '#app/features/accounts/account';
import { hasAdmin } from '#app/features/accounts/member-queries.server';
import { setUpHouse } from '#app/features/accounts/set-up-house.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Set up' }];

const wrongAnswers = {
  'dead-token': { token: 'This is not the token of the last start; each start prints a new one' },
  'handle-taken': { handle: 'Somebody who was imported has this handle; choose another one' },
  'address-taken': { email: 'Somebody who was imported has this address; use another one' },
};

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await allowAnyone(args);
  if (await hasAdmin(db)) throw notFound();
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, setUpDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.token, `address:${ctx.visit.clientAddress}`);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const made = await setUpHouse(ctx, form.value);
  if (!made.ok) {
    if (made.problem.code === 'already-set-up') throw notFound();
    return form.refuse({ fields: wrongAnswers[made.problem.code] });
  }
  const { setCookie } = await ctx.visit.sessions.open(made.value.memberId);
  return seeOther(paths.home(), 'The house is yours. Make the first board, or import what you have.', [
    setCookie,
  ]);
}

export default function SetUp() {
  const lastResult = useActionData<typeof action>();
  const required = { required: true };
  const [form, fields] = useForm<SetUpDraft>({
    lastResult: lastResult ?? null,
    constraint: {
      token: required,
      brandName: required,
      displayName: required,
      handle: required,
      email: required,
      password: { required: true, minLength: minPassword },
    },
  });
  return (
    <AuthPage title="Set up your community" lead="Five answers, then the first page is yours.">
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField
          field={fields.token}
          label="Token"
          hint="The console printed it when the house started."
          autoComplete="off"
        />
        <TextField field={fields.brandName} label="Name of the brand" autoComplete="organization" />
        <TextField field={fields.displayName} label="Your name" autoComplete="name" />
        <TextField
          field={fields.handle}
          label="Handle"
          hint="Letters, digits, - and _."
          autoComplete="username"
        />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="email" />
        <TextField
          field={fields.password}
          label="Password"
          hint={`At least ${minPassword} characters.`}
          type="password"
          autoComplete="new-password"
        />
        <div className="form__actions">
          <Button variant="primary">Open the house</Button>
        </div>
      </form>
    </AuthPage>
  );
}
