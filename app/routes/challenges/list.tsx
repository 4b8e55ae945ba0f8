import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listChallenges } from '#app/features/reputation/challenges/challenge-queries.server';
import { challengeView } from '#app/features/reputation/challenges/challenge-view';
import { countProgress } from '#app/features/reputation/challenges/progress-queries.server';
import { ChallengeCard } from '#app/features/reputation/challenges/ui/challenge-card';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Challenges' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const keeps = may(actor, 'challenge.keep', null).ok;
  const memberId = actor.kind === 'member' ? actor.id : null;
  const challenges = await listChallenges(db, { memberId, keeps, now });
  const progress = await countProgress(db, challenges, { actor, now });
  visit.keep('challenges');
  return json({
    keeps,
    challenges: challenges.map((one) => challengeView(one, { now, done: progress.get(one.id) ?? null })),
  });
}

export default function Challenges() {
  const { keeps, challenges } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title="Challenges"
        lead="Something to do together for a while. What counts is what you do here anyway, and each number opens to the acts that make it. Reviews count in none."
        actions={
          keeps ? (
            <ButtonLink href={paths.newChallenge()} variant="primary">
              Make a challenge
            </ButtonLink>
          ) : null
        }
      />
      {challenges.length === 0 ? (
        <EmptyState icon={Flag} title="No challenges now">
          When the team has an idea, it stands here with its last day.
        </EmptyState>
      ) : (
        <ul className="challenge-grid">
          {challenges.map((challenge) => (
            <ChallengeCard key={challenge.publicId} challenge={challenge} />
          ))}
        </ul>
      )}
    </Page>
  );
}
