import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SignInForm } from '#app/components/sign-in-form';
import { signInDraft, type SignInDraft } from '#app/features/accounts/account-drafts.server';
import { signIn } from '#app/features/accounts/sign-in.server';
import { AuthPage } from '#app/features/accounts/ui/auth-page';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { ownPath, postOn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Sign in' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await allowAnyone(args);
  const next = ownPath(new URL(args.request.url).searchParams.get('next'), '/');
  if (actor.kind === 'member') throw seeOther(next);
  return json({ next });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, signInDraft);
  if (!form.ok) return form.reply();
  const wait =
    (await tooOften(ctx, limits.signIn, `address:${ctx.visit.clientAddress}`)) ??
    (await tooOften(ctx, limits.signInPerHour, `mail:${form.value.email.toLowerCase()}`));
  if (wait) return form.refuse({ form: wait, status: 429 });
  const found = await signIn(ctx, form.value);
  if (!found.ok) {
    const { problem } = found;
    if (problem.code === 'wrong')
      return form.refuse({
        form: 'Address and password do not belong together. Check both, or choose a new password.',
      });
    const until = problem.until ? ` until ${problem.until.slice(0, 10)}` : '';
    return form.refuse({
      form: `This account is suspended${until}. The letter of the decision says why and how to answer it.`,
      status: 403,
    });
  }
  const { setCookie } = await ctx.visit.sessions.open(found.value.memberId);
  const next = ownPath(form.value.next, '/');
  if (form.value.kept) return postOn(next, 'You are signed in again. Nothing is posted yet.', [setCookie]);
  return seeOther(next, undefined, [setCookie]);
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SignInDraft>({
    lastResult: lastResult ?? null,
    constraint: { email: { required: true, maxLength: 254 }, password: { required: true } },
  });
  return (
    <AuthPage
      title="Sign in"
      after={
        <>
          <p>
            <a href={paths.requestReset()}>Choose a new password</a>
          </p>
          <p>
            New here? <a href={paths.signUp()}>Join</a>
          </p>
        </>
      }
    >
      <SignInForm form={form} fields={fields} next={fields.next.initialValue ?? next} />
    </AuthPage>
  );
}
