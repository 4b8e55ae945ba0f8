import { purgeExpired } from '#app/features/accounts/purge-expired.server';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import { grantBadges } from '#app/features/reputation/grant-badges.server';
import type { Job } from './job.server';

/** One piece of work by the clock: five fields of cron in UTC, and what is done. */
export interface Scheduled {
  cron: string;
  job: Job;
}

/** What happens by the clock. Each is safe to run twice and to miss. */
export const schedule: Record<string, Scheduled> = {
  // Scores fade with every day, so everybody is scored anew after midnight.
  'advocates.rescore-all': {
    cron: '12 0 * * *',
    job: async ({ db }) => void (await rescoreMembers(db, { now: new Date() })),
  },
  'reputation.grant-badges': {
    cron: '41 3 * * *',
    job: async ({ db }) => void (await db.transaction((tx) => grantBadges(tx, null))),
  },
  'house.sweep': {
    cron: '17 3 * * *',
    job: ({ db }) => purgeExpired(db),
  },
};
