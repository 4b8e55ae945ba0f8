import { plural } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import { giftWords, leftOf, phaseOf, type Reward } from './reward';

/** A reward as pages show it. Where orders go and what signs them is never part of it. */
export interface RewardView extends Pick<
  Reward,
  'publicId' | 'title' | 'words' | 'cost' | 'state' | 'picture' | 'delivery'
> {
  left: number | null;
  /** For whom or from when it is, when that is not everybody and now. */
  reach: string | null;
  /** What is to be known before one redeems it, a sentence each. */
  facts: string[];
}

/** What names the levels of this house. */
type Levels = ReadonlyArray<{ rank: number; name: string }>;

export function rewardView(reward: Reward, { now, levels }: { now: Date; levels: Levels }): RewardView {
  const { publicId, title, words, cost, state, picture, delivery } = reward;
  return {
    ...{ publicId, title, words, cost, state, picture, delivery, left: leftOf(reward) },
    reach: [forWhom(reward, levels), when(reward, now)].filter(Boolean).join(' · ') || null,
    facts: factsOf(reward),
  };
}

function forWhom({ offeredTo }: Reward, levels: Levels): string | null {
  if (offeredTo.startsWith('group:')) return 'For a group of yours';
  const level = levels.find(({ rank }) => `level:${rank}` === offeredTo);
  return level ? `From the level ${level.name} on` : null;
}

function when({ opensAt, closesAt }: Reward, now: Date): string | null {
  const phase = phaseOf({ opensAt, closesAt }, now);
  if (phase === 'before' && opensAt) return `From ${dayOf(opensAt)} on`;
  if (phase === 'after') return 'Its time is over';
  return closesAt ? `Until ${lastDayOf(closesAt)}` : null;
}

/** It ends at the beginning of the day after the last. */
const lastDayOf = (closesAt: string) => dayOf(new Date(Date.parse(closesAt) - 1).toISOString());

function factsOf({ delivery, gift, worth, needsApproval, perMember, goodDays }: Reward): string[] {
  const ways = {
    hand: 'Somebody of the team sends it to you.',
    codes: 'You get a code, here on its page.',
    hook: `${gift ? giftWords[gift] : 'Credit'} of ${worth}: the shop books it, and is told your mail address for that.`,
  };
  return [
    ways[delivery],
    needsApproval
      ? 'The team looks at it first. Until they say yes you can take it back; if they say no, your points return.'
      : 'It goes on its way at once, and cannot be taken back then.',
    perMember === null ? '' : `Each member can have ${plural(perMember, 'of it', 'of it')}.`,
    goodDays === null
      ? ''
      : `It can be used for ${plural(goodDays, 'day', 'days')} after it was sent. You are reminded once before.`,
  ].filter(Boolean);
}
