import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { RelativeTime } from '#app/components/relative-time';
import { getOwnAccount } from '#app/features/accounts/member-queries.server';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { consentTexts } from '#app/features/privacy/consent';
import { listConsents } from '#app/features/privacy/consent-queries.server';
import { setConsent } from '#app/features/privacy/set-consent.server';
import { requireMember } from '#app/http/guard.server';
import { orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Privacy' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const [history, account] = await Promise.all([
    listConsents(db, actor.id, 'contact'),
    getOwnAccount(db, actor.id),
  ]);
  return json({ history, onLeaderboard: orNotFound(account).onLeaderboard });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const granted = (await args.request.formData()).get('granted') === 'true';
  await setConsent(ctx, { purpose: 'contact', granted });
  return seeOther(
    paths.settingsConsent(),
    granted
      ? 'Noted. You can take it back here at any time.'
      : 'Withdrawn. Nobody writes to you on account of it any more.',
  );
}

export default function Consent() {
  const { history, onLeaderboard } = useLoaderData<typeof loader>();
  const { title, text } = consentTexts.contact;
  const granted = history[0]?.granted ?? false;
  return (
    <SettingsPage
      current={paths.settingsConsent()}
      title="Privacy"
      lead="Each use of your words or address needs your consent, one by one."
    >
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <strong>{granted ? 'You have allowed this.' : 'You have not allowed this.'}</strong>
      </p>
      <ActionForm
        action={paths.settingsConsent()}
        fields={{ granted: String(!granted) }}
        variant={granted ? 'plain' : 'primary'}
      >
        {granted ? 'Withdraw' : 'Allow'}
      </ActionForm>
      {history.length > 0 ? (
        <ul>
          {history.map((entry) => (
            <li key={entry.at}>
              {entry.granted ? 'Allowed' : 'Withdrawn'} <RelativeTime at={entry.at} />, wording{' '}
              {entry.textVersion}
            </li>
          ))}
        </ul>
      ) : null}
      <h2>Leaderboard</h2>
      <p>
        {onLeaderboard ? 'Your points can appear on the leaderboard.' : 'You are not on the leaderboard.'}
      </p>
      <ActionForm action={paths.settingsLeaderboard()} fields={{ takesPart: String(!onLeaderboard) }}>
        {onLeaderboard ? 'Leave the leaderboard' : 'Join the leaderboard'}
      </ActionForm>
      <h2>Advocate score</h2>
      <p>
        <a href={paths.dossierOfOneself()}>What the brand sees about you</a>
      </p>
    </SettingsPage>
  );
}
