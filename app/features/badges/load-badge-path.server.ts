import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { BadgeRule } from './badge';
import { loadBadgeBook } from './badge-book-queries.server';
import { listProgress } from './badge-progress-queries.server';
import { listBadgesOf, listEvidence } from './badge-queries.server';
import { ruleInWords } from './badge-words';
import { linkOfAct } from './earning-act-link';
import type { BadgeStepProps } from './ui/badge-steps';

/** The badges that somebody does not hold and can still earn: how far each is, with every act that counts so far. */
export async function loadBadgePath(db: Db, member: MemberActor, now: Date): Promise<BadgeStepProps[]> {
  const [book, held] = await Promise.all([loadBadgeBook(db), listBadgesOf(db, member.id, member)]);
  const holds = new Set(held.map(({ badge }) => badge));
  const open = book.newest.filter(
    ({ badge, kind, enabled }) => enabled && kind !== 'hand' && !holds.has(badge),
  );
  const progress = await listProgress(db, open, { memberId: member.id, now });
  const steps: BadgeStepProps[] = [];
  for (const rule of open) {
    const { done, evidence } = progress.find(({ badge }) => badge === rule.badge) ?? {
      done: 0,
      evidence: [],
    };
    const acts = evidence.length === 0 ? [] : await listEvidence(db, evidence, member);
    steps.push({
      ...{ badge: rule.badge, name: rule.name, rule: ruleInWords(rule), number: rule.number },
      done: Math.min(done, rule.number),
      reachedOn: yearsReached(rule, member.joinedAt),
      acts: acts.map((act) => ({ kind: act.kind, at: act.at, link: linkOfAct(act) })),
    });
  }
  return steps.sort((a, b) => b.done / b.number - a.done / a.number);
}

/** The day on which somebody has been here long enough, for badges of years. */
function yearsReached({ kind, number }: BadgeRule, joinedAt: string): string | null {
  if (kind !== 'tenure') return null;
  const day = new Date(joinedAt);
  day.setUTCFullYear(day.getUTCFullYear() + number);
  return day.toISOString();
}
