import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { adjustmentText, challengeText, recountText } from './points-text';
import { occasionText } from './occasion-text';

/**
 * A notice: one sentence in somebody's inbox about something that concerns them.
 *
 * Owned by the notifications room (table notifications). Listens to threads, replies, mentions, acceptances, answers to reviews,
 * decisions, badges, levels, roles, groups, events, testimonials and the clock. The cause is made from the event, so a fact that is delivered twice tells once. What the reader
 * may no longer open is not shown.
 */
export type NoticeKind =
  | 'thread'
  | 'reply'
  | 'mention'
  | 'accepted'
  | 'solved'
  | 'accept-reminder'
  | 'bookmark'
  | 'announcement'
  | 'idea-status'
  | 'thread-moved'
  | 'thread-taken-away'
  | 'thread-merged'
  | 'thread-split'
  | 'thread-assigned'
  | 'thread-closed'
  | 'thread-reopened'
  | 'flagged'
  | 'event'
  | 'article'
  | 'review-answered'
  | 'review-replied-privately'
  | 'review-published'
  | 'review-rewarded'
  | 'review-case'
  | 'decision'
  | 'sanction-lifted'
  | 'appeal-waits'
  | 'appeal-overdue'
  | 'appeal-unanswered'
  | 'award-held'
  | 'hold-decided'
  | 'badge'
  | 'badge-revoked'
  | 'level'
  | 'points-recounted'
  | 'points-adjusted'
  | 'points-contested'
  | 'thanks'
  | 'role'
  | 'group'
  | 'testimonial'
  | 'reward'
  | 'challenge'
  | 'occasion';

/** A notice with what its sentence needs. */
export interface NoticeFacts {
  kind: NoticeKind;
  actorName: string | null;
  title: string | null;
  publicId: string | null;
  slug: string | null;
  replyPublicId: string | null;
  /** Whether the reply was written for the brand. */
  byTeam: boolean;
  detail: Record<string, string | number>;
  /** The reader's own handle: badges and levels lead to their profile. */
  ownHandle: string;
}

const appealWaits =
  'An appeal waits that nobody but the person who decided could look at: give somebody the role';

/** The sentence of a notice. No automatic message poses as a person: what a rule did says so. */
export function noticeText({ kind, actorName, byTeam, title, detail }: NoticeFacts): string {
  const who = `${actorName ?? 'Somebody'}${byTeam ? ' from the team' : ''}`;
  const sentences: Record<NoticeKind, string> = {
    thread: `${who} began “${title}”`,
    reply: `${who} replied in “${title}”`,
    mention: `${who} mentioned you in “${title}”`,
    accepted: `${who} accepted your answer in “${title}”`,
    solved: `An answer was accepted in “${title}”`,
    'accept-reminder': `Did an answer to “${title}” help? Accept it, and others find it sooner`,
    announcement: `The team has announced “${title}”`,
    'idea-status': `An idea that you want is now ${detail['status']}: “${title}”`,
    event: eventText(title, detail),
    article: articleText(who, detail),
    bookmark: `You wanted to come back to “${title}”`,
    'thread-moved': `The team has moved “${title}” to another board`,
    'thread-taken-away': `The team has moved what you wrote in “${detail['title']}” to a place that is not open to you`,
    'thread-merged': `The team has made “${detail['title']}” part of “${title}”`,
    'thread-split': `The team has moved replies to a thread of their own: “${title}”`,
    'thread-assigned': `“${title}” is yours to answer: a colleague has given it to you`,
    flagged: `What you wrote in “${title}” was flagged and waits until the team has looked at it`,
    'thread-closed': `The team has closed “${title}” and says why`,
    'thread-reopened': `“${title}” is open again`,
    'review-answered': `${who} answered your review “${title}”`,
    'review-replied-privately': `${who} wrote to you in private about your review “${title}”`,
    'review-published': `Your review “${title}” is public: nobody objected in time`,
    'review-rewarded': `Your review “${title}” is marked: the team has declared that something was given for it`,
    'review-case': reviewCaseText(who, title, detail),
    decision: 'The team has made a decision about something of yours',
    'sanction-lifted': 'A sanction of yours has ended before its time',
    'appeal-waits': appealWaits,
    'appeal-overdue': overdueText(detail),
    'appeal-unanswered': `Your review “${title}” is public again: nobody answered your appeal in time`,
    'award-held': 'Points of yours are held until the team has looked. You can say why they are right',
    'hold-decided': holdText(detail),
    badge: badgeText(detail),
    'badge-revoked': revocationText(detail),
    level: `You have reached the level ${detail['level']}`,
    'points-recounted': recountText(detail),
    'points-adjusted': adjustmentText(detail),
    'points-contested': 'Somebody objects to a correction of their points: look whether it is right',
    thanks: thanksText(actorName, detail),
    role: `Your role here is now: ${detail['role']}`,
    group: groupText(who, detail),
    testimonial: testimonialText(detail),
    reward: rewardText(detail),
    challenge: challengeText(detail),
    occasion: occasionText(detail),
  };
  return sentences[kind];
}

function reviewCaseText(who: string, title: string | null, { what }: NoticeFacts['detail']): string {
  return what === 'opened'
    ? `${who} from the team would like to sort out what your review “${title}” tells of, in a thread`
    : `What your review “${title}” tells of is solved. Would you say how it is now? The first rating stays`;
}

function overdueText({ appeared }: NoticeFacts['detail']): string {
  return appeared === 'no'
    ? 'An appeal was not answered in the promised time: it stands before everything else until somebody does'
    : 'An appeal about a review was not answered in the promised time, so the review has appeared';
}

function holdText({ decision }: NoticeFacts['detail']): string {
  const sentences: Record<string, string> = {
    release: 'The points of yours that were held are given to you',
    confirm: 'The points of yours that were held stay held, with a reason',
  };
  return sentences[String(decision)] ?? 'The team looks again at points of yours that were held';
}

function eventText(title: string | null, { what, when }: NoticeFacts['detail']): string {
  const sentences: Record<string, string> = {
    seated: `A place came free for you: you come to “${title}”`,
    time: `“${title}” has another time: ${when}`,
    place: `“${title}” is somewhere else now`,
    both: `“${title}” has another time and place: ${when}`,
    cancelled: `“${title}” is cancelled`,
    due: `“${title}” begins soon: ${when}`,
    'followed-up': `The event that you came to goes on in “${title}”`,
  };
  return sentences[String(what)] ?? `Something has changed about “${title}”`;
}

function articleText(who: string, { what, title }: NoticeFacts['detail']): string {
  const sentences: Record<string, string> = {
    // Without its title: who has left the team meanwhile must not learn what is being written.
    sent: 'An article waits for a second person of the team to read it',
    returned: `Your article “${title}” was sent back with a reason`,
    published: `Your article “${title}” is published`,
    declined: `Your article “${title}” was declined with a reason`,
    proposed: `${who} would like to make an article of your reply. Do you agree?`,
  };
  return sentences[String(what)] ?? 'Something has changed about an article of yours';
}

function testimonialText({ what, uses, places }: NoticeFacts['detail']): string {
  const where = places ? ` They were used here: ${places}` : '';
  const sentences: Record<string, string> = {
    asked: 'The team asks whether you would say a few words about the brand',
    proposed: 'The team would like to use words that you wrote here. Look at them and say yes or no',
    'origin-gone': `A testimonial may no longer be used: what it was taken from is not public any more.${where}`,
    received: 'A testimonial has arrived and waits for the team',
    approved: 'Your testimonial is approved; it is shown where you allow it',
    declined: 'Your testimonial was declined with a reason',
    shortened: 'The team shows your testimonial shortened; you see both wordings',
    granted: `Somebody lends their testimonial for more uses: ${uses}`,
    withdrawn: `A testimonial was taken back for: ${uses || 'every use'}.${where}`,
    'use-ended': `A testimonial may no longer be used, its time has ended: ${uses}.${where}`,
    'use-ending': `A testimonial may soon no longer be used: ${uses}. You can ask again`,
    'asked-again': 'The team asks whether it may go on using your testimonial',
  };
  return sentences[String(what)] ?? 'Something has changed about a testimonial';
}

function rewardText({ what, title, points, note, ends }: NoticeFacts['detail']): string {
  const back = plural(Number(points), 'point is', 'points are');
  const sentences: Record<string, string> = {
    'team-asked': `“${title}” was asked for and waits for a decision`,
    'team-approved': `“${title}” was redeemed and has to be sent`,
    'team-failed': `“${title}” could not be sent: the shop was told in vain`,
    approved: `“${title}” is approved and on its way to you`,
    sent: `“${title}” is yours${note ? `: “${note}”` : ''}`,
    declined: `“${title}” was declined, and your ${back} yours again: “${note}”`,
    failed: `“${title}” could not be sent yet. The team has been told`,
    ending: `“${title}” can be used until ${ends}, not after`,
  };
  return sentences[String(what)] ?? 'Something has changed about a reward of yours';
}

function badgeText({ name, others }: NoticeFacts['detail']): string {
  const more = Number(others ?? 0);
  return more > 0
    ? `You hold new badges: ${name} and ${plural(more, 'more', 'more')}`
    : `You hold a new badge: ${name}`;
}

function revocationText({ what, name }: NoticeFacts['detail']): string {
  const sentences: Record<string, string> = {
    revoked: `The team has taken your badge “${name}” away and says why`,
    contested: `Somebody objects that the badge “${name}” was taken away: look whether it was right`,
    restored: `Your badge “${name}” is given back`,
    upheld: `Another person of the team has looked: the badge “${name}” stays away, with a reason`,
  };
  return sentences[String(what)] ?? `Something has changed about your badge “${name}”`;
}

function thanksText(actorName: string | null, { points, words }: NoticeFacts['detail']): string {
  const sum = Number(points) > 0 ? ` with ${plural(Number(points), 'point', 'points')}` : '';
  return `${actorName ?? 'Somebody'} from the team thanks you${sum}: “${words}”`;
}

function groupText(who: string, { what, name }: NoticeFacts['detail']): string {
  const sentences: Record<string, string> = {
    asked: `${who} would like to join the group “${name}”`,
    invited: `${who} invites you into the group “${name}”`,
    admitted: `You are in the group “${name}” now`,
    removed: `You are not in the group “${name}”`,
  };
  return sentences[String(what)] ?? `Something has changed in the group “${name}”`;
}

/** What kind of page a notice leads to. */
const leadsTo: Record<NoticeKind, (notice: NoticeFacts) => string> = {
  thread: postHref,
  reply: postHref,
  mention: postHref,
  accepted: postHref,
  solved: postHref,
  'accept-reminder': postHref,
  bookmark: postHref,
  announcement: postHref,
  'idea-status': postHref,
  'thread-moved': postHref,
  'thread-taken-away': () => paths.rules(),
  'thread-merged': postHref,
  'thread-split': postHref,
  'thread-assigned': ({ publicId }) => (publicId ? paths.desk(publicId) : paths.waitingThreads()),
  flagged: postHref,
  'thread-closed': postHref,
  'thread-reopened': postHref,
  event: postHref,
  article: ({ detail }) => paths.article(String(detail['publicId'])),
  'review-answered': ({ publicId }) => (publicId ? paths.review(publicId) : paths.home()),
  'review-replied-privately': ({ publicId }) => (publicId ? paths.review(publicId) : paths.home()),
  'review-published': ({ publicId }) => (publicId ? paths.review(publicId) : paths.home()),
  'review-rewarded': ({ publicId }) => (publicId ? paths.review(publicId) : paths.home()),
  'review-case': ({ publicId, detail }) => {
    if (!publicId) return paths.home();
    return detail['what'] === 'opened' ? paths.review(publicId) : paths.editReview(publicId);
  },
  decision: () => paths.settingsDecisions(),
  'sanction-lifted': () => paths.settingsDecisions(),
  'appeal-waits': () => paths.moderation({ cause: 'appeal' }),
  'appeal-overdue': ({ publicId, detail }) =>
    detail['appeared'] !== 'no' && publicId ? paths.review(publicId) : paths.moderation({ overdue: 'yes' }),
  'appeal-unanswered': ({ publicId }) => (publicId ? paths.review(publicId) : paths.home()),
  'award-held': holdHref,
  'hold-decided': holdHref,
  badge: profileHref,
  'badge-revoked': ({ detail }) => paths.heldBadge(String(detail['publicId'])),
  level: profileHref,
  'points-recounted': ({ ownHandle }) => paths.statement(ownHandle),
  'points-adjusted': adjustmentHref,
  'points-contested': adjustmentHref,
  thanks: ({ ownHandle }) => paths.statement(ownHandle),
  role: profileHref,
  testimonial: ({ detail }) => {
    const publicId = String(detail['publicId']);
    if (detail['what'] === 'asked') return paths.askedForTestimonial(publicId);
    return detail['forAuthor'] ? paths.settingsTestimonials() : paths.curateTestimonial(publicId);
  },
  challenge: ({ detail }) => paths.challenge(String(detail['publicId'])),
  occasion: ({ detail }) =>
    detail['what'] === 'birthday' ? paths.settingsMilestones() : paths.milestone(String(detail['publicId'])),
  reward: ({ detail }) => paths.redemption(String(detail['publicId'])),
  group: ({ detail }) =>
    detail['what'] === 'removed' ? paths.groups() : paths.group(String(detail['slug'])),
};

/** Where a notice leads. */
export function noticeHref(notice: NoticeFacts): string {
  return leadsTo[notice.kind](notice);
}

function holdHref({ detail }: NoticeFacts): string {
  return paths.hold(String(detail['hold']));
}

function adjustmentHref({ detail }: NoticeFacts): string {
  return paths.adjustment(String(detail['publicId']));
}

function profileHref({ ownHandle }: NoticeFacts): string {
  return paths.member(ownHandle);
}

function postHref({ replyPublicId, publicId, slug }: NoticeFacts): string {
  if (replyPublicId) return paths.reply(replyPublicId);
  return publicId ? paths.thread({ publicId, slug: slug ?? '-' }) : paths.home();
}
