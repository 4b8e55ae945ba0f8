import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RelativeTime } from '#app/components/relative-time';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { decisionLetter } from '#app/features/moderation/decision-letter';
import { listDecisionsAbout } from '#app/features/moderation/decision-queries.server';
import { requireMember } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Decisions' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const decisions = await listDecisionsAbout(db, actor.id);
  return json({
    decisions: decisions.map((decision) => ({
      id: decision.id,
      at: decision.createdAt,
      letter: decisionLetter(decision),
    })),
  });
}

export default function Decisions() {
  const { decisions } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsDecisions()}
      title="Decisions"
      lead="What the team has decided about your words or your account, with the reasons."
    >
      {decisions.length === 0 ? <p>There are none.</p> : null}
      {decisions.map(({ id, at, letter }) => (
        <article key={id} className="letter">
          <p className="letter__to">
            <RelativeTime at={at} />
          </p>
          <h2 className="letter__subject" dir="auto">
            {letter.subject}
          </h2>
          {letter.paragraphs.map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
        </article>
      ))}
    </SettingsPage>
  );
}
