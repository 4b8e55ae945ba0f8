import { isAdmin, isModerator, type Actor } from './actor';
import { rightsOf } from './rights';
import { allowed, no, type Verdict } from './verdict';

/** What words have in them that a level may not allow yet. */
export interface CarriedSubject {
  links: boolean;
  pictures: boolean;
  mentions: number;
}

export const levelRules = {
  /** Whether somebody's level lets a post of theirs have this in it. */
  'post.carry': (actor: Actor, carried: CarriedSubject): Verdict => {
    const rights = rightsOf(actor);
    if (carried.links && !rights.links) return no('not-yet-links');
    if (carried.pictures && !rights.pictures) return no('not-yet-pictures');
    return carried.mentions > rights.mentions ? no('not-yet-mentions') : allowed;
  },
  'tag.create': (actor: Actor, _all: null): Verdict => (rightsOf(actor).tags ? allowed : no('not-yet-tags')),
  'level.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  /** What an act is worth, with who decided it and why: everybody reads the rules, the team their history. */
  'point-rule.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  'point-rule.write': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
  'level.write': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
};
