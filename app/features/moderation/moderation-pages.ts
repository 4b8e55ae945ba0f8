import { paths } from '#app/lib/paths';

interface ModerationPage {
  name: string;
  label: string;
  href: string;
}

/** What people come back to all day. */
const daily = [
  {
    name: 'queue',
    label: 'Queue',
    href: paths.moderation(),
  },
  {
    name: 'waiting',
    label: 'Waiting',
    href: paths.waitingThreads(),
  },
  {
    name: 'unheard',
    label: 'Unheard',
    href: paths.unheard(),
  },
  {
    name: 'patterns',
    label: 'Held points',
    href: paths.patterns(),
  },
  {
    name: 'articles',
    label: 'Articles',
    href: paths.articlesToReview(),
  },
] as const satisfies readonly ModerationPage[];

/** What is set now and then. */
const settings = [
  {
    name: 'rules',
    label: 'Rules',
    href: paths.holdingRules(),
  },
  {
    name: 'points',
    label: 'Points',
    href: paths.pointRules(),
  },
  {
    name: 'badges',
    label: 'Badges',
    href: paths.badgeRules(),
  },
  {
    name: 'levels',
    label: 'Levels',
    href: paths.levelRights(),
  },
  {
    name: 'tags',
    label: 'Tags',
    href: paths.tags(),
  },
  {
    name: 'saved-replies',
    label: 'Saved replies',
    href: paths.savedReplies(),
  },
  {
    name: 'targets',
    label: 'Targets of the queue',
    href: paths.queueTargets(),
  },
  {
    name: 'reply-targets',
    label: 'Reply-time targets',
    href: paths.replyTargets(),
  },
  {
    name: 'automated',
    label: 'Automated accounts',
    href: paths.automatedAccounts(),
  },
] as const satisfies readonly ModerationPage[];

/** What tells how it went. */
const reports = [
  {
    name: 'coverage',
    label: 'Answers to reviews',
    href: paths.reviewCoverage(),
  },
  {
    name: 'load',
    label: 'Team load',
    href: paths.teamLoad(),
  },
  {
    name: 'log',
    label: 'Audit log',
    href: paths.auditLog(),
  },
] as const satisfies readonly ModerationPage[];

export const moderationPages = { daily, settings, reports };

/** A page of the moderators' room, by its name. */
export type ModerationPageName =
  (typeof daily)[number]['name'] | (typeof settings)[number]['name'] | (typeof reports)[number]['name'];
