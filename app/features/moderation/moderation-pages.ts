import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';

interface ModerationPage {
  name: string;
  label: string;
  href: string;
  /** Whether this person is let in: the same question as the page's own. */
  opens: (actor: Actor) => boolean;
}

/** What people come back to all day. */
const daily = [
  {
    name: 'queue',
    label: 'Queue',
    href: paths.moderation(),
    opens: (actor) => may(actor, 'queue.read', null).ok,
  },
  {
    name: 'waiting',
    label: 'Waiting',
    href: paths.waitingThreads(),
    opens: (actor) => may(actor, 'answering.read', null).ok,
  },
  {
    name: 'unheard',
    label: 'Unheard',
    href: paths.unheard(),
    opens: (actor) => may(actor, 'answering.read', null).ok,
  },
  {
    name: 'articles',
    label: 'Articles',
    href: paths.articlesToReview(),
    opens: (actor) => may(actor, 'article.list-waiting', null).ok,
  },
] as const satisfies readonly ModerationPage[];

/** What is set now and then. */
const settings = [
  {
    name: 'rules',
    label: 'Rules',
    href: paths.holdingRules(),
    opens: (actor) => may(actor, 'rule.read', null).ok,
  },
  {
    name: 'levels',
    label: 'Levels',
    href: paths.levelRights(),
    opens: (actor) => may(actor, 'level.write', null).ok,
  },
  {
    name: 'tags',
    label: 'Tags',
    href: paths.tags(),
    opens: (actor) => may(actor, 'tag.manage', null).ok,
  },
  {
    name: 'saved-replies',
    label: 'Saved replies',
    href: paths.savedReplies(),
    opens: (actor) => may(actor, 'answering.read', null).ok,
  },
  {
    name: 'targets',
    label: 'Targets of the queue',
    href: paths.queueTargets(),
    opens: (actor) => may(actor, 'queue.set-targets', null).ok,
  },
  {
    name: 'reply-targets',
    label: 'Reply-time targets',
    href: paths.replyTargets(),
    opens: (actor) => may(actor, 'answering.read', null).ok,
  },
  {
    name: 'automated',
    label: 'Automated accounts',
    href: paths.automatedAccounts(),
    opens: (actor) => may(actor, 'answering.mark-automated', { id: 0 }).ok,
  },
] as const satisfies readonly ModerationPage[];

/** What tells how it went. */
const reports = [
  {
    name: 'load',
    label: 'Team load',
    href: paths.teamLoad(),
    opens: (actor) => may(actor, 'answering.read', null).ok,
  },
  {
    name: 'log',
    label: 'Audit log',
    href: paths.auditLog(),
    opens: (actor) => may(actor, 'audit.read', null).ok,
  },
] as const satisfies readonly ModerationPage[];

export const moderationPages = { daily, settings, reports };

/** A page of the moderators' room, by its name. */
export type ModerationPageName =
  (typeof daily)[number]['name'] | (typeof settings)[number]['name'] | (typeof reports)[number]['name'];

/** The pages of the room that somebody is let into; asks no database. */
export function openModerationPages(actor: Actor): ModerationPageName[] {
  return [...daily, ...settings, ...reports].filter(({ opens }) => opens(actor)).map(({ name }) => name);
}
