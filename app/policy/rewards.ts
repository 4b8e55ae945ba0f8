import { isMarketer, isOwn, type Actor } from './actor';
import { isAmong, type Audience } from './audience';
import { allowed, no, type Verdict } from './verdict';

/** What has to be known of a reward to say who may see it and who may redeem it. */
export interface RewardSubject {
  state: 'draft' | 'open' | 'closed';
  offeredTo: Audience;
}

export const rewardRules = {
  /** The catalogue: what there is, what it costs, how it gets to people. */
  'reward.keep': (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only')),
  /** Everybody reads what is offered; what is for a group alone is nobody else's business. */
  'reward.read': (actor: Actor, { state, offeredTo }: RewardSubject): Verdict => {
    if (isMarketer(actor)) return allowed;
    if (state === 'draft') return no('unknown');
    return offeredTo.startsWith('group:') && !isAmong(actor, [offeredTo]) ? no('unknown') : allowed;
  },
  /** Rewards are for customers: whoever keeps the catalogue takes nothing out of it. */
  'reward.redeem': (actor: Actor, { state, offeredTo }: RewardSubject): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (actor.role !== 'member') return no('for-members');
    if (state === 'draft') return no('unknown');
    if (!isAmong(actor, [offeredTo])) return no(offeredTo.startsWith('group:') ? 'unknown' : 'not-yet');
    if (state !== 'open') return no('not-open');
    return actor.emailVerified ? allowed : no('confirm-mail');
  },
  /** Challenges: what is to be done, and what it gives. */
  'challenge.keep': (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only')),
  'challenge.read': (actor: Actor, { state }: { state: 'draft' | 'open' }): Verdict =>
    state === 'open' || isMarketer(actor) ? allowed : no('unknown'),
  /** Where everybody takes part there is nothing to join; the team takes part in none. */
  'challenge.join': (
    actor: Actor,
    { state, joining }: { state: 'draft' | 'open'; joining: string },
  ): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (state === 'draft' && !isMarketer(actor)) return no('unknown');
    if (actor.role !== 'member') return no('for-members');
    return joining === 'joined' ? allowed : no('not-open');
  },
  'redemption.read': (actor: Actor, { memberId }: { memberId: number }): Verdict =>
    isOwn(actor, memberId) || isMarketer(actor) ? allowed : no('unknown'),
  /** Until somebody has said yes: what is on its way cannot be called back. */
  'redemption.cancel': (actor: Actor, redemption: { memberId: number; state: string }): Verdict => {
    if (!isOwn(actor, redemption.memberId)) return no('unknown');
    return redemption.state === 'asked' ? allowed : no('not-open');
  },
  /** To approve, decline, send and try again. Nobody decides about what is their own. */
  'redemption.decide': (actor: Actor, { memberId }: { memberId: number }): Verdict => {
    if (!isMarketer(actor)) return no('team-only');
    return isOwn(actor, memberId) ? no('own-content') : allowed;
  },
};
