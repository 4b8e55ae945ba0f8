import type { ReactNode } from 'react';
import Trophy from 'lucide/dist/esm/icons/trophy.mjs';
import { EmptyState } from '#app/components/empty-state';
import { PageHeader } from '#app/components/page-header';
import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';
import type { LeaderboardPlace } from '../leaderboard-queries.server';
import { leaderboardRow } from '../leaderboard-row';
import { narrowDays, type NarrowPeriod } from '../narrow-leaderboard';
import { Leaderboard } from './leaderboard';

interface NarrowLeaderboardProps {
  /** The way back to what the list is about. */
  before: ReactNode;
  title: string;
  /** What counts here, as a sentence. */
  counts: string;
  /** The name that stands over each receipt. */
  about: string;
  period: NarrowPeriod;
  pathOf: (options: { period?: string }) => string;
  places: ReadonlyArray<Omit<LeaderboardPlace, 'role'> & { own: boolean }>;
  /** What opens the list while nobody is on it. */
  opener: string;
}

/** Who helped most in one board, about one product or among one group. */
export function NarrowLeaderboard(props: NarrowLeaderboardProps) {
  const { before, title, counts, about, period, pathOf, places, opener } = props;
  return (
    <>
      <PageHeader
        before={before}
        title={title}
        lead={
          <>
            {counts} <a href={paths.howPointsWork()}>How points work</a>. Everybody can leave this list in the
            settings.
          </>
        }
      />
      <Tabs
        label="Period"
        tabs={[
          { href: pathOf({}), label: 'Last 7 days', current: period === 'week' },
          { href: pathOf({ period: 'season' }), label: 'Last 90 days', current: period === 'season' },
        ]}
      />
      {places.length === 0 ? (
        <EmptyState icon={Trophy} title="Nobody has points here in this time yet">
          {opener}
        </EmptyState>
      ) : (
        <Leaderboard
          period={`${about}, last ${narrowDays[period]} days`}
          rows={places.map((place) => leaderboardRow(place))}
        />
      )}
    </>
  );
}
