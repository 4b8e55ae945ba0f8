import { purgeExpired } from '#app/features/accounts/purge-expired.server';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import { remindOfBookmarks } from '#app/features/boards/remind-of-bookmarks.server';
import { renderPostsAgain, renderPostsAgainTask } from '#app/features/boards/render-posts-again.server';
import { remindOfGatherings } from '#app/features/gatherings/remind-of-gatherings.server';
import { settleOverdueAppeals } from '#app/features/moderation/settle-overdue-appeals.server';
import { remindToAccept } from '#app/features/notifications/remind-to-accept.server';
import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { handedFilesFolder } from '#app/features/integrations/handed-files/handed-file-place.server';
import { purgeHandedFiles } from '#app/features/integrations/handed-files/purge-handed-files.server';
import { forgetDeliveries } from '#app/features/integrations/shops/shop-queries.server';
import { settleChallenges } from '#app/features/reputation/challenges/settle-challenges.server';
import { forgetBrowsers } from '#app/features/reputation/fairness/note-browser.server';
import { lookForBursts } from '#app/features/reputation/fairness/look-for-bursts.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { grantBadges } from '#app/features/badges/grant-badges.server';
import {
  renderReviewsAgain,
  renderReviewsAgainTask,
} from '#app/features/reviews/render-reviews-again.server';
import { forgetDevices } from '#app/features/reviews/device-mark.server';
import { eraseWithdrawnReviews } from '#app/features/reviews/erase-withdrawn-reviews.server';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import {
  enqueueInvitations,
  forgetInvitations,
  planInvitations,
} from '#app/features/reviews/invitations/plan-invitations.server';
import { forgetCleanups } from '#app/features/cleanups/run-cleanup.server';
import { forgetPrints } from '#app/features/rules/past-posts.server';
import { forgetTrials } from '#app/features/rules/try-rule.server';
import { remindOfRewardEnds } from '#app/features/rewards/remind-of-ends.server';
import { expireConsents, remindOfEnds } from '#app/features/testimonials/expire-consents.server';
import { system } from '#app/policy/actor';
import { purgeDrafts } from '#app/features/writing/purge-drafts.server';
import { sweepFiles } from '#app/features/videos/sweep-files.server';
import { purgePictures } from '#app/features/writing/purge-pictures.server';
import type { Services } from '#app/platform/services.server';
import { deliverPending } from '#search/indexing/deliver-pending';
import { mendLocal, mendRemote, mendRemoteTask } from '#search/indexing/mend-index';
import { deliveryTask } from '#search/indexing/pending';
import { refreshVotes } from '#search/indexing/refresh-votes';
import type { Job } from './job.server';
import { releaseDeadJobs } from './release-dead-jobs.server';

/** One piece of work by the clock: five fields of cron in UTC, and what is done. */
export interface Scheduled {
  cron: string;
  job: Job;
  /** Left out of a house that has no use for it. */
  isNeeded?: (services: Services) => boolean;
  /** Done whenever jobs begin to be worked off, too. */
  atStart?: boolean;
}

/** What happens by the clock. Each is safe to run twice and to miss. */
export const schedule: Record<string, Scheduled> = {
  // Scores fade with every day, so everybody is scored anew after midnight.
  'advocates.rescore-all': {
    cron: '12 0 * * *',
    job: async ({ db }) => void (await rescoreMembers(db, { now: new Date() })),
  },
  'badges.grant': {
    cron: '41 3 * * *',
    job: async ({ db }) => void (await db.transaction((tx) => grantBadges(tx, null, { now: new Date() }))),
  },
  'reputation.look-for-rings': {
    cron: '*/5 * * * *',
    job: ({ db }) => lookForRings(db, new Date()),
  },
  'reputation.look-for-bursts': {
    cron: '*/5 * * * *',
    job: ({ db }) => lookForBursts(db, new Date()),
  },
  // What a look missed while the house was down, and rings that took months.
  'reputation.look-at-everybody': {
    cron: '47 3 * * *',
    job: async ({ db }) => {
      await lookForRings(db, new Date(), { everybody: true });
      await lookForBursts(db, new Date(), { everybody: true });
    },
  },
  // A new version of the renderer, or a board that opened or closed, asks for it; the clock forgets nobody.
  [renderPostsAgainTask]: { cron: '23 2 * * *', job: ({ db }) => renderPostsAgain(db), atStart: true },
  [renderReviewsAgainTask]: { cron: '27 2 * * *', job: ({ db }) => renderReviewsAgain(db), atStart: true },
  'notifications.remind-to-accept': {
    cron: '23 * * * *',
    job: ({ db }) => remindToAccept(db, new Date()),
  },
  'boards.remind-of-bookmarks': {
    cron: '* * * * *',
    job: ({ db }) => remindOfBookmarks({ db, actor: system, now: new Date() }),
  },
  'gatherings.remind': {
    cron: '*/5 * * * *',
    job: ({ db }) => remindOfGatherings({ db, actor: system, now: new Date() }),
  },
  // The contract about reviews: what nobody objects to in time appears, also when nobody of the team is there.
  'reviews.publish-due': {
    cron: '* * * * *',
    job: async ({ db }) => void (await publishDueReviews({ db, actor: system, now: new Date() })),
    atStart: true,
  },
  // What was promised to whoever appealed, also when nobody of the team is there.
  'moderation.settle-overdue-appeals': {
    cron: '* * * * *',
    job: async ({ db }) => void (await settleOverdueAppeals({ db, actor: system, now: new Date() })),
    atStart: true,
  },
  'reviews.invite': {
    cron: '*/5 * * * *',
    job: async ({ db }) => {
      const ctx = { db, actor: system, now: new Date() };
      await planInvitations(ctx);
      await enqueueInvitations(ctx);
    },
  },
  'reviews.erase-withdrawn': {
    cron: '43 3 * * *',
    job: async ({ db, config }) => {
      const ctx = { db, actor: system, now: new Date() };
      await eraseWithdrawnReviews(ctx, { folder: config.data.uploads });
    },
  },
  'reviews.forget-invitations': {
    cron: '57 3 * * *',
    job: ({ db }) => forgetInvitations({ db, actor: system, now: new Date() }),
  },
  // Who asks after its end finds a use dead without this; it lets go of what is indexed and tells the team.
  'testimonials.expire': {
    cron: '* * * * *',
    job: async ({ db }) => void (await expireConsents({ db, actor: system, now: new Date() })),
  },
  'testimonials.remind-of-ends': {
    cron: '47 6 * * *',
    job: async ({ db }) => void (await remindOfEnds({ db, actor: system, now: new Date() })),
  },
  'reputation.settle-challenges': {
    cron: '*/5 * * * *',
    job: ({ db }) => settleChallenges(db, new Date()),
    atStart: true,
  },
  // Once a day by the brand's clocks: each hour asks whether it is time, so that a worker that died goes on.
  'occasions.settle': {
    cron: '17 * * * *',
    job: ({ db }) => settleOccasions(db, new Date()),
  },
  'rewards.remind-of-ends': {
    cron: '19 7 * * *',
    job: ({ db }) => remindOfRewardEnds({ db, actor: system, now: new Date() }),
  },
  'house.sweep': {
    cron: '17 3 * * *',
    job: ({ db }) => purgeExpired(db),
  },
  'writing.purge-pictures': {
    cron: '7 * * * *',
    job: ({ db, config }) => purgePictures(db, config.data.uploads),
  },
  'videos.sweep-files': {
    cron: '37 * * * *',
    job: async ({ db, config }) =>
      void (await sweepFiles(db, { folder: config.data.uploads, now: new Date() })),
  },
  // From which browser a review or a vote came is known for a month.
  'reviews.forget-devices': {
    cron: '27 * * * *',
    job: async ({ db }) => {
      const ctx = { db, actor: system, now: new Date() };
      await forgetDevices(ctx);
      await forgetBrowsers(ctx);
    },
  },
  'rules.forget': {
    cron: '33 3 * * *',
    job: async ({ db }) => {
      const ctx = { db, actor: system, now: new Date() };
      await forgetPrints(ctx);
      await forgetTrials(ctx);
      await forgetCleanups(ctx);
    },
  },
  'integrations.purge-handed-files': {
    cron: '41 3 * * *',
    job: ({ db, config }) => purgeHandedFiles(db, handedFilesFolder(config.data.folder)),
  },
  'integrations.forget-deliveries': { cron: '43 3 * * *', job: ({ db }) => forgetDeliveries(db) },
  'writing.purge-drafts': { cron: '29 3 * * *', job: ({ db }) => purgeDrafts(db) },
  'house.release-dead-jobs': {
    cron: '*/10 * * * *',
    // No job takes that long, but for a rebuild of a large index, which only one can do at a time.
    job: ({ db }) => releaseDeadJobs(db, '30 minutes'),
  },
  // Each change wakes it too; the clock brings it back after the server was away.
  [deliveryTask]: {
    cron: '* * * * *',
    job: async ({ db, search: { remote } }) => void (remote && (await deliverPending(db, remote))),
    isNeeded: ({ search }) => search.remote !== null,
  },
  [mendRemoteTask]: {
    cron: '11 4 * * *',
    job: async ({ db, search: { remote } }) => void (remote && (await mendRemote(db, remote))),
    isNeeded: ({ search }) => search.remote !== null,
    atStart: true,
  },
  'search.mend': {
    cron: '51 3 * * *',
    job: async ({ db, search }) => void (await mendLocal(db, { hasRemote: search.remote !== null })),
  },
  'search.refresh-votes': {
    cron: '*/10 * * * *',
    job: async ({ db, search }) => void (await refreshVotes(db, { hasRemote: search.remote !== null })),
  },
};
