import { isModerator, isTeam, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

/** A group with how the actor stands to it. */
export interface GroupSubject {
  kind: 'open' | 'closed' | 'invitation';
  membership: { state: 'in' | 'asked' | 'invited'; isLeader: boolean } | null;
}

/** A group by invitation is known only to whom it has invited, and to the team. */
function readGroup(actor: Actor, { kind, membership }: GroupSubject): Verdict {
  return kind !== 'invitation' || membership !== null || isTeam(actor) ? allowed : no('unknown');
}

function leadGroup(actor: Actor, group: GroupSubject): Verdict {
  const read = readGroup(actor, group);
  if (!read.ok) return read;
  return group.membership?.isLeader || isModerator(actor) ? allowed : no('team-only');
}

export const groupRules = {
  'group.read': readGroup,
  /** Who is in a group is told to those who are in it too. */
  'group.see-members': (actor: Actor, group: GroupSubject): Verdict => {
    const read = readGroup(actor, group);
    if (!read.ok) return read;
    return group.membership?.state === 'in' || isTeam(actor) ? allowed : no('not-among');
  },
  'group.join': (actor: Actor, group: GroupSubject): Verdict => {
    const read = readGroup(actor, group);
    if (!read.ok) return read;
    if (actor.kind !== 'member') return no('sign-in');
    if (group.kind === 'invitation' && group.membership === null) return no('not-among');
    return group.membership === null || group.membership.state === 'invited' ? allowed : no('not-open');
  },
  'group.leave': (actor: Actor, group: GroupSubject): Verdict => {
    const read = readGroup(actor, group);
    if (!read.ok) return read;
    return group.membership === null ? no('not-open') : allowed;
  },
  'group.lead': leadGroup,
  'group.manage': (actor: Actor, _group: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
};
