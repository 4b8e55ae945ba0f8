import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';
import { profileDraft, type ProfileDraft } from '#app/features/accounts/account-drafts.server';
import { maxBio, maxDisplayName } from '#app/features/accounts/account';
import { editProfile } from '#app/features/accounts/edit-profile.server';
import { getOwnAccount } from '#app/features/accounts/member-queries.server';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Settings' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const account = orNotFound(await getOwnAccount(db, actor.id));
  return json({
    displayName: account.displayName,
    bio: account.bio,
    email: account.email,
    verified: account.emailVerifiedAt !== null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await readForm(args.request, profileDraft);
  if (!form.ok) return form.reply();
  const verdict = may(ctx.actor, 'profile.edit', ctx.actor);
  if (!verdict.ok) return form.refuse({ form: describeRefusal(verdict.because), status: 403 });
  await editProfile(ctx, form.value);
  return seeOther(paths.settings(), 'Saved.');
}

export default function ProfileSettings() {
  const { displayName, bio, email, verified } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ProfileDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { displayName, bio },
    constraint: { displayName: { required: true, maxLength: maxDisplayName }, bio: { maxLength: maxBio } },
  });
  return (
    <SettingsPage current={paths.settings()} title="Profile">
      {verified ? null : (
        <Notice
          tone="warning"
          title="Your address is not confirmed yet"
          actions={<ActionForm action={paths.sendVerifyMail()}>Send the letter again</ActionForm>}
        >
          <p>
            Reviews say “mail confirmed” only after you have pressed the button that our letter to {email}{' '}
            leads to.
          </p>
        </Notice>
      )}
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField field={fields.displayName} label="Your name" autoComplete="name" />
        <TextArea
          field={fields.bio}
          label="About you"
          hint="What others should know: what you use, what you can help with."
        />
        <div className="form__actions">
          <Button variant="primary">Save profile</Button>
        </div>
      </form>
    </SettingsPage>
  );
}
