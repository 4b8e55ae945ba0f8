import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Progress } from '#app/components/progress';
import { Section } from '#app/components/section';
import {
  countTakers,
  getChallenge,
  listCountedActs,
  type CountedAct,
} from '#app/features/reputation/challenges/challenge-queries.server';
import { challengeView } from '#app/features/reputation/challenges/challenge-view';
import { countProgress } from '#app/features/reputation/challenges/progress-queries.server';
import { CountedActs } from '#app/features/reputation/challenges/ui/counted-acts';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

const noActs: CountedAct[] = [];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.challenge.title ?? 'Challenge' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getChallenge(db, publicId, actor.kind === 'member' ? actor.id : null));
  orRefuse(may(actor, 'challenge.read', found));
  const progress = await countProgress(db, [found], { actor, now });
  const done = progress.get(found.id) ?? null;
  const [takers, acts] = await Promise.all([
    countTakers(db, found.id),
    done !== null && actor.kind === 'member' ? listCountedActs(db, found, actor) : noActs,
  ]);
  visit.keep('challenges');
  return json({
    challenge: challengeView(found, { now, done }),
    ...{ acts, takers },
    mayJoin: may(actor, 'challenge.join', found).ok,
    keeps: may(actor, 'challenge.keep', null).ok,
    isSignedIn: actor.kind === 'member',
  });
}

export default function ShowChallenge() {
  const { challenge, acts, takers, mayJoin, keeps, isSignedIn } = useLoaderData<typeof loader>();
  const {
    publicId,
    title,
    words,
    goal,
    when,
    points,
    boards,
    phase,
    done,
    needed,
    finished,
    joining,
    joined,
  } = challenge;
  const isOpenToJoin = mayJoin && phase !== 'after' && !finished;
  return (
    <Page width="reading">
      <PageHeader
        title={<bdi>{title}</bdi>}
        before={<a href={paths.challenges()}>Challenges</a>}
        lead={`${goal}. ${when}.${points > 0 ? ` It gives ${plural(points, 'point', 'points')}.` : ''}`}
        actions={keeps ? <ButtonLink href={paths.editChallenge(publicId)}>Change</ButtonLink> : null}
      />
      {words ? (
        <p className="reward__words" dir="auto">
          {words}
        </p>
      ) : null}
      {boards.length > 0 ? (
        <ul className="cluster">
          {boards.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.board(slug)}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {finished ? <Notice tone="positive">You have done it.</Notice> : null}
      {done === null ? null : (
        <Section title="You so far">
          <Progress label={goal} done={Math.min(done, needed)} total={needed} />
          <CountedActs acts={acts} />
        </Section>
      )}
      {isSignedIn ? null : (
        <Notice actions={<a href={paths.signIn(paths.challenge(publicId))}>Sign in</a>}>
          Members take part; what you do is counted by itself.
        </Notice>
      )}
      {isOpenToJoin ? (
        <ActionForm
          action={paths.joinChallenge(publicId)}
          fields={{ joins: joined ? 'no' : 'yes' }}
          variant={joined ? 'quiet' : 'primary'}
        >
          {joined ? 'Leave the challenge' : 'Join the challenge'}
        </ActionForm>
      ) : null}
      <p className="meta">
        <span>{plural(takers.finished, 'member has', 'members have')} done it</span>
        {joining === 'joined' ? <span>{plural(takers.joined, 'has', 'have')} joined</span> : null}
        <span>Counted every five minutes, and once more when it ends</span>
      </p>
    </Page>
  );
}
