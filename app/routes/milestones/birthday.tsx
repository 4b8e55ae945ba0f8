import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { giftDays } from '#app/features/occasions/birthday';
import { getOwnBirthday } from '#app/features/occasions/choice-queries.server';
import { birthdayDraft, enterBirthday } from '#app/features/occasions/enter-birthday.server';
import { monthNames } from '#app/features/occasions/month-names';
import { getOccasionTerms } from '#app/features/occasions/occasion-terms-queries.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Your birthday' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const [birthday, { terms }] = await Promise.all([getOwnBirthday(db, actor.id), getOccasionTerms(db)]);
  return json({ birthday, greets: terms.birthdays, adds: terms.birthdayGift !== '' });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await readForm(args.request, birthdayDraft);
  if (!form.ok) return form.reply();
  await enterBirthday(ctx, form.value);
  return seeOther(paths.settingsMilestones(), 'Kept. Only you see it, and one press removes it.');
}

export default function EnterBirthday() {
  const { birthday, greets, adds } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ day: number; month: number }>({
    lastResult: lastResult ?? null,
    ...(birthday ? { defaultValue: birthday } : {}),
    constraint: { day: { required: true, min: 1, max: 31, step: '1' }, month: { required: true } },
  });
  return (
    <SettingsPage
      current={paths.settingsMilestones()}
      title="Your birthday"
      lead="For one thing: an automatic greeting, once a year. There is no need to enter it."
    >
      <ul>
        <li>Only the day and the month are kept. The year is not asked for.</li>
        <li>
          Nobody but you sees it, the team neither: it reads at most how many members have entered one, and
          only from five on.
        </li>
        <li>
          It gives no points, and nothing about it is written where it would stay: one press removes it.
        </li>
        <li>29 February is kept on 28 February in other years.</li>
        {adds ? (
          <li>
            What the brand adds to its greeting comes when you entered the day at least {giftDays} days
            before.
          </li>
        ) : null}
        {greets ? null : <li>Birthdays are not greeted here at present.</li>}
      </ul>
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <TextField field={fields.day} label="Day" type="number" short />
        <Select
          field={fields.month}
          label="Month"
          empty="Choose a month"
          choices={monthNames.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <div className="form__actions">
          <Button variant="primary">Keep my birthday</Button>
          <a href={paths.settingsMilestones()}>Not now</a>
        </div>
      </form>
    </SettingsPage>
  );
}
