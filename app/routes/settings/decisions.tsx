import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RelativeTime } from '#app/components/relative-time';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { appealStateWords } from '#app/features/moderation/appeal-promise';
import { decisionLetter } from '#app/features/moderation/decision-letter';
import { listDecisionsAbout, type DecisionForAuthor } from '#app/features/moderation/decision-queries.server';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { requireMember, type MemberRouteContext } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Decisions' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const [decisions, { appealDays }] = [
    await listDecisionsAbout(ctx.db, ctx.actor.id),
    await getReviewTerms(ctx.db),
  ];
  return json({ decisions: decisions.map((decision) => viewOf(ctx, { ...decision, appealDays })) });
}

function viewOf({ actor }: MemberRouteContext, decision: DecisionForAuthor & { appealDays: number }) {
  const { publicId, createdAt, liftedAt, liftReason, appealWords } = decision;
  const subject = { authorId: actor.id, decision: decision.decision, appealed: appealWords !== null };
  return {
    publicId,
    at: createdAt,
    letter: decisionLetter(decision),
    lifted: liftedAt && `Ended early on ${liftedAt.slice(0, 10)}. ${liftReason ?? ''}`,
    appeal: appealWords && {
      words: appealWords,
      state: appealStateWords({
        outcome: decision.appealOutcome,
        answerBy: decision.appealAnswerBy ?? createdAt,
        overdueAt: decision.appealOverdueAt,
      }),
    },
    mayAppeal: may(actor, 'decision.appeal', subject).ok,
  };
}

export default function Decisions() {
  const { decisions } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsDecisions()}
      title="Decisions"
      lead="What the team has decided about your words or your account, with the reasons, and how to appeal."
    >
      {decisions.length === 0 ? <p>There are none.</p> : null}
      {decisions.map(({ publicId, at, letter, lifted, appeal, mayAppeal }) => (
        <article key={publicId} className="letter">
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
          {lifted ? (
            <p dir="auto">
              <strong>{lifted}</strong>
            </p>
          ) : null}
          {appeal ? (
            <>
              <blockquote dir="auto">{appeal.words}</blockquote>
              <p>
                <strong>{appeal.state}</strong>
              </p>
            </>
          ) : null}
          {mayAppeal ? (
            <p>
              <a href={paths.appealDecision(publicId)}>Appeal to another person</a>
            </p>
          ) : null}
        </article>
      ))}
    </SettingsPage>
  );
}
