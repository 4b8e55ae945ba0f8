import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { chooseOccasions } from '#app/features/occasions/choose-occasions.server';
import { getOccasionChoices, getOwnBirthday } from '#app/features/occasions/choice-queries.server';
import { listOwnMilestones } from '#app/features/occasions/milestone-queries.server';
import { birthdayWords } from '#app/features/occasions/month-names';
import { getOccasionTerms } from '#app/features/occasions/occasion-terms-queries.server';
import { ChoicesForm } from '#app/features/occasions/ui/choices-form';
import { MilestoneList } from '#app/features/occasions/ui/milestone-list';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Milestones and birthday' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const [choices, birthday, milestones, { terms }] = await Promise.all([
    getOccasionChoices(db, actor.id),
    getOwnBirthday(db, actor.id),
    listOwnMilestones(db, actor.id),
    getOccasionTerms(db),
  ]);
  return json({
    choices,
    birthday: birthday && birthdayWords(birthday),
    milestones,
    greets: terms.birthdays,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await args.request.formData();
  await chooseOccasions(ctx, {
    congratulated: form.getAll('choices').includes('congratulated'),
    shown: form.getAll('choices').includes('shown'),
  });
  return seeOther(paths.settingsMilestones(), 'Saved.');
}

export default function MilestoneSettings() {
  const { choices, birthday, milestones, greets } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsMilestones()}
      title="Milestones and birthday"
      lead="Round numbers and whole years are counted by themselves. Whether you hear of them, and who sees them, is for you to say."
    >
      <ChoicesForm choices={choices} />
      <p>
        Whether letters come too stands at <a href={paths.settingsNotices()}>Notices</a>.
      </p>
      <h2>Your birthday</h2>
      {birthday ? (
        <>
          <p>
            You have entered <strong>{birthday}</strong>. Nobody but you sees it.
            {greets ? '' : ' Birthdays are not greeted here at present.'}
          </p>
          <div className="cluster">
            <ActionForm action={paths.removeBirthday()}>Remove my birthday</ActionForm>
            <a href={paths.setBirthday()}>Change it</a>
          </div>
        </>
      ) : greets ? (
        <>
          <p>
            You have entered none, and need not. If you would like to be greeted, enter the day and the month;
            the year is not asked for.
          </p>
          <p>
            <ButtonLink href={paths.setBirthday()}>Enter my birthday</ButtonLink>
          </p>
        </>
      ) : (
        <p>You have entered none, and birthdays are not greeted here.</p>
      )}
      <h2>Yours so far</h2>
      {milestones.length > 0 ? (
        <MilestoneList milestones={milestones} />
      ) : (
        <p>None yet. They are counted once a day; each opens to the acts that make it.</p>
      )}
    </SettingsPage>
  );
}
