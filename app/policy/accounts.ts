import { isAdmin, isOwn, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

export const accountRules = {
  'profile.edit': (actor: Actor, member: { id: number }): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    return isOwn(actor, member.id) ? allowed : no('not-yours');
  },
  'statement.read': (actor: Actor, member: { id: number }): Verdict =>
    isOwn(actor, member.id) || isAdmin(actor) ? allowed : no('unknown'),
  /** The house as an operator sees it: who is here, what was imported, what does not get done. */
  'house.inspect': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
  'settings.edit': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
};
