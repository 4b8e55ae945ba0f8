import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { maxDisplayName, minPassword } from '#app/features/accounts/account';
import { signUpDraft, type SignUpDraft } from '#app/features/accounts/account-drafts.server';
import { signUp } from '#app/features/accounts/sign-up.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Join' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await allowAnyone(args);
  return actor.kind === 'member' ? seeOther(paths.home()) : null;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, signUpDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.signUp);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const joined = await signUp(ctx, form.value);
  if (!joined.ok) return form.refuse({ fields: { handle: 'This handle is taken; try another one' } });
  // The same page for a new and for a known address: the letter tells its owner which it was.
  return seeOther(
    paths.signIn(),
    'Welcome. A letter is on its way to confirm your address; you can sign in now.',
  );
}

export default function SignUp() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SignUpDraft>({
    lastResult: lastResult ?? null,
    constraint: {
      displayName: { required: true, maxLength: maxDisplayName },
      handle: { required: true, minLength: 2, maxLength: 30 },
      email: { required: true, maxLength: 254 },
      password: { required: true, minLength: minPassword },
    },
  });
  return (
    <AuthPage
      title="Join the community"
      lead="Ask, answer, and say what you think of what you bought."
      after={
        <p>
          Already a member? <a href={paths.signIn()}>Sign in</a>
        </p>
      }
    >
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate}>
        <FormErrors errors={form.errors} />
        <TextField
          field={fields.displayName}
          label="Your name"
          hint="As others will see it."
          autoComplete="name"
        />
        <TextField
          field={fields.handle}
          label="Handle"
          hint="Your address here: letters, digits, - and _."
          autoComplete="username"
        />
        <TextField
          field={fields.email}
          label="E-mail address"
          hint="Never shown to anybody."
          type="email"
          autoComplete="email"
        />
        <TextField
          field={fields.password}
          label="Password"
          hint={`At least ${minPassword} characters; a short sentence is easy to remember.`}
          type="password"
          autoComplete="new-password"
        />
        <div className="form__actions">
          <Button variant="primary">Join</Button>
        </div>
      </Form>
    </AuthPage>
  );
}
