import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { ModerationPageName } from './moderation-pages';

/** Whether somebody is let into a page of the moderators' room: the same question as the page's own. */
const opens: Record<ModerationPageName, (actor: Actor) => boolean> = {
  queue: (actor) => may(actor, 'queue.read', null).ok,
  waiting: (actor) => may(actor, 'answering.read', null).ok,
  unheard: (actor) => may(actor, 'answering.read', null).ok,
  patterns: (actor) => may(actor, 'pattern.read', null).ok,
  articles: (actor) => may(actor, 'article.list-waiting', null).ok,
  rules: (actor) => may(actor, 'rule.read', null).ok,
  points: (actor) => may(actor, 'point-rule.read', null).ok,
  badges: (actor) => may(actor, 'badge-rule.read', null).ok,
  levels: (actor) => may(actor, 'level.write', null).ok,
  tags: (actor) => may(actor, 'tag.manage', null).ok,
  'saved-replies': (actor) => may(actor, 'answering.read', null).ok,
  targets: (actor) => may(actor, 'queue.set-targets', null).ok,
  'reply-targets': (actor) => may(actor, 'answering.read', null).ok,
  automated: (actor) => may(actor, 'answering.mark-automated', { id: 0 }).ok,
  coverage: (actor) => may(actor, 'queue.read', null).ok,
  load: (actor) => may(actor, 'answering.read', null).ok,
  log: (actor) => may(actor, 'audit.read', null).ok,
};

/** The pages of the room that somebody is let into; asks no database. */
export function openModerationPages(actor: Actor): ModerationPageName[] {
  return (Object.keys(opens) as ModerationPageName[]).filter((name) => opens[name](actor));
}
