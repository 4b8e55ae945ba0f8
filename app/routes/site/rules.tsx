import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import {
  hidingWeight,
  mostWeight,
  newcomerDays,
  ordinaryWeight,
  provenFlags,
} from '#app/features/moderation/flag-weight';
import { levels } from '#app/features/reputation/level';
import { loadRulesPage } from '#app/features/rules/load-rules-page.server';
import { LevelLadder } from '#app/features/rules/ui/level-ladder';
import { PublicRules } from '#app/features/rules/ui/public-rules';
import { withholdingReasons } from '#app/features/reviews/review';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { plural } from '#app/lib/plural';

export const meta: MetaFunction = () => [{ title: 'Rules' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  visit.keep('rules');
  const { objectionDays, appealDays } = await getReviewTerms(db);
  return json({ ...(await loadRulesPage(db, actor, levels)), objectionDays, appealDays });
}

export default function Rules() {
  const { objectionDays, appealDays, rules, changedAt, steps, own } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title="Rules" lead="Short, and the same for everybody, the team included." />
      <div className="prose">
        <h2>How we talk</h2>
        <ul>
          <li>Be useful and kind. Argue about things, not about people.</li>
          <li>
            Say so when you work for the brand, got something for a review, or are related to somebody who
            does.
          </li>
          <li>No advertising, no other people's private data, nothing you may not publish.</li>
        </ul>
        <PublicationRules objectionDays={objectionDays} appealDays={appealDays} />
        <h2>How we moderate</h2>
        <ul>
          <li>Anybody can flag a post or a review with a reason. A person of the team decides.</li>
          <li>
            Flags of several people who have been here for a while take a post out of sight until somebody of
            the team has looked at it, and its author is told. A flag counts between nothing and{' '}
            {mostWeight / ordinaryWeight}, by how often earlier flags of the same person were upheld; a first
            one counts 1, and flags that count {hidingWeight / ordinaryWeight} together hide. One person alone
            can hide nothing, and neither can newcomers together: in their first {newcomerDays} days, before
            the second level or without a confirmed address, a flag is looked at but counts nothing until{' '}
            {provenFlags} of theirs were upheld. Flags never hide a review.
          </li>
          <li>
            The author reads the decision and its reason and may appeal to another person, who answers within{' '}
            {plural(appealDays, 'day', 'days')}; later than that an appeal stands before everything else.
            Suspensions have an end.
          </li>
          <li>Each act of the team is written into a log that cannot be changed.</li>
        </ul>
        <h2 id="looked-at">What is looked at before it appears</h2>
        <p>
          Rules of the team look at words, never at who is liked and never at stars. They look for the things
          below; where exactly they begin is not told, because it would tell spammers what to avoid.
        </p>
        <PublicRules rules={rules} />
        <p>
          Whatever waits, its author reads the reason beside it, and a person decides. As of{' '}
          <RelativeTime at={changedAt} />.
        </p>
        <h2 id="levels">What levels let you do</h2>
        <LevelLadder steps={steps} own={own} />
      </div>
    </Page>
  );
}

/** The contract about reviews, in public: the team is bound by it like everybody. */
function PublicationRules({ objectionDays, appealDays }: { objectionDays: number; appealDays: number }) {
  return (
    <>
      <h2 id="reviews">How reviews are published</h2>
      <ul>
        <li>Whether a review appears never depends on its stars: the rule that decides does not see them.</li>
        <li>
          The team may object to a review for {plural(objectionDays, 'day', 'days')} after it came, and only
          for a reason of this list. What waits and is not withheld by then appears by itself.
          <ul>
            {Object.values(withholdingReasons).map((reason) => (
              <li key={reason}>{reason}.</li>
            ))}
          </ul>
        </li>
        <li>
          Later, a review is looked at only when a reader who is not of the team flags it, when it shows
          private data, or when the law forbids it.
        </li>
        <li>
          Its author is told the reason, may change the review and send it again, or appeal: then another
          person than the one who objected decides. While a review waits, its author may appeal as well.
        </li>
        <li>
          An appeal is answered within {plural(appealDays, 'day', 'days')}. If nobody answers in that time,
          the review appears and the team may not object to the same words again. Only what shows private data
          or is unlawful waits on for a person; its appeal stands before everything else.
        </li>
        <li>
          How many reviews came in, appeared and were withheld, and why, stands on every product’s page.
        </li>
        <li>
          “Order matched” means that the shop's own order row names the product and the reviewer's confirmed
          address.
        </li>
      </ul>
    </>
  );
}
