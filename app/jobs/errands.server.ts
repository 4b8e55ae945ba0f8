import { fetchPicturesTask } from '#app/features/integrations/imported-pictures/await-pictures.server';
import { fetchImportedPictures } from '#app/features/integrations/imported-pictures/fetch-imported-pictures.server';
import { handedFilesFolder } from '#app/features/integrations/handed-files/handed-file-place.server';
import { handedFileTask } from '#app/features/integrations/handed-files/handed-file-work.server';
import { workOnHandedFile } from '#app/features/integrations/handed-files/work-on-handed-file.server';
import { grantBadges, grantBadgesTask } from '#app/features/badges/grant-badges.server';
import { settleImport } from './settle-import.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { sendAccountLetter } from '#app/features/accounts/send-account-letter.server';
import { sendLiftLetter } from '#app/features/moderation/send-lift-letter.server';
import { sendDecisionLetter } from '#app/features/moderation/send-decision-letter.server';
import { noticeLetterTasks } from '#app/features/notifications/enqueue-notice-letters.server';
import { replyLetterTask } from '#app/features/notifications/enqueue-reply-letters.server';
import { cleanupTask, runCleanup } from '#app/features/cleanups/run-cleanup.server';
import { runChange, runChangeTask } from '#app/features/reputation/run-change.server';
import { runTrial, tryRuleTask } from '#app/features/rules/try-rule.server';
import { sendArticleLetter } from '#app/features/notifications/send-article-letter.server';
import { sendReviewCaseLetter } from '#app/features/notifications/send-review-case-letter.server';
import { sendEventLetter } from '#app/features/notifications/send-event-letter.server';
import { sendProposalLetter } from '#app/features/notifications/send-proposal-letter.server';
import { settlePattern, settlePatternTask } from '#app/features/reputation/fairness/settle-pattern.server';
import { sendThanksLetter } from '#app/features/notifications/send-thanks-letter.server';
import { sendOccasionLetter } from '#app/features/notifications/send-occasion-letter.server';
import { sendRewardLetter } from '#app/features/notifications/send-reward-letter.server';
import { tellShopTask } from '#app/features/rewards/deliver.server';
import { tellShop } from '#app/features/rewards/tell-shop.server';
import { sendReplyLetter } from '#app/features/notifications/send-reply-letter.server';
import { dropVideoTask } from '#app/features/videos/record-video.server';
import { dropVideos } from '#app/features/videos/video-file.server';
import { dropPictures } from '#app/features/writing/keep-picture.server';
import { fetchCard } from '#app/features/writing/fetch-card.server';
import { fetchCardTask } from '#app/features/writing/find-cards.server';
import { indexTagged, indexTaggedTask } from '#app/features/discovery/index-tagged.server';
import { invitationLetterTask } from '#app/features/reviews/invitations/plan-invitations.server';
import { sendInvitation } from '#app/features/reviews/invitations/send-invitation.server';
import { authorLetterTask } from '#app/features/testimonials/give-testimonial.server';
import type { AuthorLetterKind } from '#app/features/testimonials/author-letter';
import { requestLetterTask } from '#app/features/testimonials/request-testimonial.server';
import { sendAuthorLetter } from '#app/features/testimonials/send-author-letter.server';
import { sendRequestLetter } from '#app/features/testimonials/send-request-letter.server';
import { system } from '#app/policy/actor';
import type { Job } from './job.server';

/** Work that a command asks for by name (db/jobs.ts), because it follows from no announced fact. */
export const errands: Record<string, Job> = {
  'accounts.mail': async (services, payload) => {
    const purpose = payload['purpose'] === 'verify-email' ? 'verify-email' : 'reset-password';
    const memberId = typeof payload['memberId'] === 'number' ? payload['memberId'] : null;
    await services.db.transaction(async (db) => {
      const brand = await getBrand(db);
      const { mailer, config } = services;
      const ctx = { db, actor: system, now: new Date() };
      await sendAccountLetter(
        ctx,
        { purpose, memberId },
        { mailer, origin: config.http.origin, brand: brand.name },
      );
    });
  },
  'moderation.mail-decision': async ({ db, mailer, config }, payload) => {
    const brand = await getBrand(db);
    const ctx = { db, actor: system, now: new Date() };
    await sendDecisionLetter(ctx, Number(payload['decisionId']), {
      mailer,
      brand: brand.name,
      origin: config.http.origin,
    });
  },
  [dropVideoTask]: async ({ config }, { video, picture }) => {
    if (typeof video === 'string') await dropVideos(config.data.uploads, [video]);
    if (typeof picture === 'string') await dropPictures(config.data.uploads, [picture]);
  },
  [settlePatternTask]: ({ db }, payload) => settlePattern(db, Number(payload['patternId'])),
  [replyLetterTask]: async ({ db: house, mailer, config }, payload) => {
    await house.transaction(async (db) => {
      const brand = await getBrand(db);
      await sendReplyLetter(
        { db, actor: system, now: new Date() },
        { memberId: Number(payload['memberId']), threadId: Number(payload['threadId']) },
        { mailer, origin: config.http.origin, brand: brand.name },
      );
    });
  },
  [indexTaggedTask]: ({ db, search }, { tagId, after }) =>
    indexTagged(db, { tagId: Number(tagId), after: Number(after) }, { hasRemote: search.remote !== null }),
  [fetchCardTask]: ({ db, outbound, config }, payload) =>
    fetchCard(db, Number(payload['cardId']), { outbound, own: config.http.origin }),
  [fetchPicturesTask]: ({ db, outbound, config }) =>
    fetchImportedPictures(db, { outbound, folder: config.data.uploads }),
  [handedFileTask]: ({ db, config, search }, { fileId }) =>
    workOnHandedFile(db, Number(fileId), {
      folder: handedFilesFolder(config.data.folder),
      now: new Date(),
      settle: () =>
        settleImport(db, { ownerUrl: config.database.ownerUrl, hasRemote: search.remote !== null }),
    }),
  [cleanupTask]: ({ db }, payload) =>
    runCleanup({ db, actor: system, now: new Date() }, Number(payload['cleanupId'])),
  [grantBadgesTask]: async ({ db }, { badge }) =>
    void (await db.transaction((tx) => grantBadges(tx, null, { now: new Date(), only: String(badge) }))),
  [runChangeTask]: ({ db }, payload) =>
    runChange({ db, actor: system, now: new Date() }, Number(payload['changeId'])),
  [tryRuleTask]: ({ db }, payload) =>
    runTrial({ db, actor: system, now: new Date() }, Number(payload['trialId'])),
  [noticeLetterTasks.events]: aboutNotice(sendEventLetter),
  [noticeLetterTasks.articles]: aboutNotice(sendArticleLetter),
  [noticeLetterTasks.requests]: aboutNotice(sendProposalLetter),
  [noticeLetterTasks.reviews]: aboutNotice(sendReviewCaseLetter),
  [noticeLetterTasks.thanks]: aboutNotice(sendThanksLetter),
  [noticeLetterTasks.rewards]: aboutNotice(sendRewardLetter),
  [noticeLetterTasks.milestones]: aboutNotice(sendOccasionLetter),
  [tellShopTask]: ({ db, outbound }, payload) =>
    tellShop(db, Number(payload['redemptionId']), { outbound, now: new Date() }),
  [authorLetterTask]: async ({ db, mailer, config }, payload) => {
    const brand = await getBrand(db);
    const letter = {
      testimonialId: Number(payload['testimonialId']),
      about: payload['about'] as AuthorLetterKind,
    };
    await sendAuthorLetter({ db, actor: system, now: new Date() }, letter, {
      ...{ mailer, origin: config.http.origin, brand: brand.name },
    });
  },
  [requestLetterTask]: async ({ db: house, mailer, config }, payload) => {
    await house.transaction(async (db) => {
      const brand = await getBrand(db);
      await sendRequestLetter({ db, actor: system, now: new Date() }, Number(payload['requestId']), {
        ...{ mailer, origin: config.http.origin, brand: brand.name },
      });
    });
  },
  // Not in one transaction with its letter: what is marked as sent stays marked when the worker dies.
  [invitationLetterTask]: async ({ db, mailer, config }, payload) => {
    const brand = await getBrand(db);
    const ctx = { db, actor: system, now: new Date() };
    await sendInvitation(ctx, Number(payload['invitationId']), {
      ...{ mailer, origin: config.http.origin, brand: brand.name },
    });
  },
  'moderation.mail-lift': async ({ db, mailer }, payload) => {
    const brand = await getBrand(db);
    const ctx = { db, actor: system, now: new Date() };
    await sendLiftLetter(ctx, Number(payload['sanctionId']), { mailer, brand: brand.name });
  },
};

/** A letter about one notice, in the transaction that marks it as sent. */
function aboutNotice(send: typeof sendEventLetter): Job {
  return async ({ db: house, mailer, config }, payload) => {
    await house.transaction(async (db) => {
      const brand = await getBrand(db);
      await send({ db, actor: system, now: new Date() }, Number(payload['noticeId']), {
        mailer,
        origin: config.http.origin,
        brand: brand.name,
      });
    });
  };
}
