import { isOwn, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

/** A milestone, as far as it says who may open it. */
export interface MilestoneSubject {
  memberId: number;
  /** Whether its member lets others see theirs. */
  shown: boolean;
  undoneAt: string | null;
  memberState: string;
}

export const occasionRules = {
  /** What a profile shows is everybody's; what its member keeps to themselves, and what is gone, is theirs alone. */
  'milestone.read': (actor: Actor, { memberId, shown, undoneAt, memberState }: MilestoneSubject): Verdict => {
    if (isOwn(actor, memberId)) return allowed;
    return shown && undoneAt === null && memberState === 'active' ? allowed : no('unknown');
  },
};
