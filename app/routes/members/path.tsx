import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { loadBadgePath } from '#app/features/badges/load-badge-path.server';
import { loadBadgesOf, loadRevoked } from '#app/features/badges/load-badges.server';
import { BadgeList } from '#app/features/badges/ui/badge-list';
import { BadgeSteps } from '#app/features/badges/ui/badge-steps';
import { levelOf, levels, nextLevel } from '#app/features/reputation/level';
import { getPoints } from '#app/features/reputation/level-queries.server';
import { LevelPath } from '#app/features/reputation/ui/level-path';
import { listLevelRights } from '#app/features/rules/level-right-queries.server';
import { rightsOfLevels } from '#app/features/rules/level-rights';
import { requireMember } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { isTeam } from '#app/policy/actor';

export const meta: MetaFunction = () => [{ title: 'Your path' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMember(args);
  const [points, rights, held, steps, revoked] = await Promise.all([
    getPoints(db, actor.id),
    listLevelRights(db),
    loadBadgesOf(db, actor.id, actor),
    loadBadgePath(db, actor, now),
    loadRevoked(db, actor.id),
  ]);
  const { can, adds } = rightsOfLevels(rights, levelOf(points).rank);
  return json({
    ...{
      handle: actor.handle,
      points,
      level: levelOf(points).name,
      next: nextLevel(points),
      held,
      steps,
      can,
    },
    levels: levels.map(({ name, from, rank }) => ({ name, from, opens: adds[rank - 1] ?? '' })),
    ...{ revoked, isOfTeam: isTeam(actor) },
  });
}

export default function YourPath() {
  const {
    handle,
    points,
    level,
    next,
    levels: path,
    can,
    held,
    steps,
    revoked,
    isOfTeam,
  } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Your path"
        lead="What you have done here, what comes next and what it lets you do. Every number opens to what it is made of."
        before={<a href={paths.member(handle)}>Your profile</a>}
      />
      <Section title={`You are at ${level}`} id="level">
        <p>
          <a href={paths.statement(handle)}>{plural(points, 'point', 'points')}</a>
          {next
            ? `; ${formatCount(next.level.from)} make you ${next.level.name}, so ${plural(next.missing, 'is', 'are')} still missing.`
            : '. There is no higher level.'}{' '}
          <a href={paths.howPointsWork()}>How points work</a>
        </p>
        <LevelPath levels={path} points={points} />
      </Section>
      <Section title="What you may do now" id="rights">
        {isOfTeam ? <p>You belong to the team, and levels do not bind the team.</p> : null}
        <ul>
          {can.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          Points lead to levels and levels to rights: there is one ladder.{' '}
          <a href={paths.rules()}>The rules</a> say it for all levels.
        </p>
      </Section>
      {held.length > 0 ? (
        <Section title="Badges you hold" id="held">
          <BadgeList badges={held} />
        </Section>
      ) : null}
      {steps.length > 0 ? (
        <Section title="Badges ahead" id="ahead" more={{ href: paths.badges(), label: 'All badges' }}>
          <BadgeSteps steps={steps} />
        </Section>
      ) : null}
      {revoked.length > 0 ? (
        <Section title="Badges that were taken away" id="revoked">
          <ul className="rows">
            {revoked.map(({ publicId, name, at }) => (
              <li key={publicId} className="rule-kind">
                <a href={paths.heldBadge(publicId)}>{name}</a>{' '}
                <span className="muted">
                  <RelativeTime at={at} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
