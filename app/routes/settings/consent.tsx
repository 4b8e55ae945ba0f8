import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { RelativeTime } from '#app/components/relative-time';
import { getOwnAccount } from '#app/features/accounts/member-queries.server';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { consentPurposes, consentTexts, type ConsentPurpose } from '#app/features/privacy/consent';
import { listConsents } from '#app/features/privacy/consent-queries.server';
import { setConsent } from '#app/features/privacy/set-consent.server';
import { requireMember } from '#app/http/guard.server';
import { orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Privacy' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const [histories, account] = await Promise.all([
    Promise.all(
      consentPurposes.map(async (purpose) => ({
        purpose,
        history: await listConsents(db, actor.id, purpose),
      })),
    ),
    getOwnAccount(db, actor.id),
  ]);
  return json({ histories, onLeaderboard: orNotFound(account).onLeaderboard });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await args.request.formData();
  const granted = form.get('granted') === 'true';
  const purpose = consentPurposes.find((known) => known === form.get('purpose')) ?? 'contact';
  await setConsent(ctx, { purpose, granted });
  const withdrawn = {
    contact: 'Withdrawn. Nobody writes to you on account of it any more.',
    opening: 'Withdrawn. Nobody sees any more what you have looked at.',
  };
  return seeOther(
    paths.settingsConsent(),
    granted ? 'Noted. You can take it back here at any time.' : withdrawn[purpose],
  );
}

export default function Consent() {
  const { histories, onLeaderboard } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsConsent()}
      title="Privacy"
      lead="Each use of your words or address needs your consent, one by one."
    >
      {histories.map(({ purpose, history }) => (
        <Purpose key={purpose} purpose={purpose} history={history} />
      ))}
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

interface PurposeProps {
  purpose: ConsentPurpose;
  history: ReadonlyArray<{ granted: boolean; textVersion: number; at: string }>;
}

/** One purpose: its wording, what was said last, and all that was said before. */
function Purpose({ purpose, history }: PurposeProps) {
  const { title, text } = consentTexts[purpose];
  const granted = history[0]?.granted ?? false;
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <strong>{granted ? 'You have allowed this.' : 'You have not allowed this.'}</strong>
      </p>
      <ActionForm
        action={paths.settingsConsent()}
        fields={{ purpose, granted: String(!granted) }}
        variant={granted ? 'plain' : 'primary'}
        aria-label={`${granted ? 'Withdraw' : 'Allow'}: ${title}`}
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
    </>
  );
}
