import { isMarketer, isOwn, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

export const advocateRules = {
  'advocates.list': (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only')),
  /** The member sees the very dossier that the marketer sees. */
  'dossier.read': (actor: Actor, member: { id: number; inScoring: boolean }): Verdict => {
    if (isOwn(actor, member.id)) return allowed;
    if (!isMarketer(actor)) return no('unknown');
    return member.inScoring ? allowed : no('unknown');
  },
  'advocates.export': (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only')),
  'export.override-consent': (actor: Actor, _all: null): Verdict =>
    actor.kind === 'member' && actor.role === 'admin' ? allowed : no('team-only'),
};
