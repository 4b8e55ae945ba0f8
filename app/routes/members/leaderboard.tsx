import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Trophy from 'lucide/dist/esm/icons/trophy.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Tabs } from '#app/components/tabs';
import { listLeaderboard, type Period } from '#app/features/reputation/leaderboard-queries.server';
import { levelOf } from '#app/features/reputation/level';
import { leaderboardRow } from '#app/features/reputation/leaderboard-row';
import { Leaderboard } from '#app/features/reputation/ui/leaderboard';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Leaderboard' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const period: Period = new URL(args.request.url).searchParams.get('period') === 'all' ? 'all' : 'week';
  const places = await listLeaderboard(db, period, now);
  visit.keep('leaderboard');
  const ownHandle = actor.kind === 'member' ? actor.handle : null;
  return json({ period, places: places.map((place) => ({ ...place, own: place.handle === ownHandle })) });
}

export default function LeaderboardPage() {
  const { period, places } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Leaderboard"
        lead={
          <>
            Who helped most. Points recognise help, nothing else;{' '}
            <a href={paths.howPointsWork()}>how points work</a>. What somebody spends on{' '}
            <a href={paths.rewards()}>rewards</a> counts here all the same, and so does what{' '}
            <a href={paths.challenges()}>challenges</a> give. Everybody can leave this list in the settings.
          </>
        }
      />
      <Tabs
        label="Period"
        tabs={[
          { href: paths.leaderboard(), label: 'This week', current: period === 'week' },
          { href: paths.leaderboard({ period: 'all' }), label: 'All time', current: period === 'all' },
        ]}
      />
      {places.length === 0 ? (
        <EmptyState icon={Trophy} title="Nobody has points in this period yet">
          The first accepted answer of the week opens the list.
        </EmptyState>
      ) : (
        <Leaderboard
          period={period === 'week' ? 'Since Monday, UTC' : 'All time'}
          rows={places.map((place) =>
            leaderboardRow(place, period === 'all' ? levelOf(place.points).name : undefined),
          )}
        />
      )}
    </Page>
  );
}
