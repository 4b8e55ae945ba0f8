import { plural } from '#app/lib/plural';
import type { sanctionDays } from './queue-item';

/** A sanction that somebody has had. */
export interface EarlierSanction {
  kind: 'warning' | 'silence' | 'suspension';
  createdAt: string;
  liftedAt: string | null;
}

/** The next step that a moderator is proposed, and why. They may take another. */
export interface ProposedStep {
  decision: 'warn' | 'silence' | 'suspend';
  days: (typeof sanctionDays)[number] | null;
  words: string;
}

/** What is longer ago is no reason any more: people change. */
const memoryDays = 365;

const steps: ReadonlyArray<Omit<ProposedStep, 'words'> & { says: string }> = [
  { decision: 'warn', days: null, says: 'a warning' },
  { decision: 'silence', days: 3, says: 'silence for three days' },
  { decision: 'suspend', days: 7, says: 'a suspension for a week' },
  { decision: 'suspend', days: 30, says: 'a suspension for a month' },
  { decision: 'suspend', days: 90, says: 'a suspension for three months' },
];

/** The next step of the ladder: one further for every sanction of the last year that was not lifted. */
export function proposeStep(earlier: readonly EarlierSanction[], now: Date): ProposedStep {
  const since = now.getTime() - memoryDays * 86_400_000;
  const counted = earlier.filter(
    ({ createdAt, liftedAt }) => liftedAt === null && Date.parse(createdAt) >= since,
  ).length;
  const step = steps[Math.min(counted, steps.length - 1)] as (typeof steps)[number];
  const because =
    counted === 0
      ? 'No sanction in the last year'
      : `${plural(counted, 'sanction', 'sanctions')} in the last year`;
  return {
    decision: step.decision,
    days: step.days,
    words: `${because}: if one is needed, the next step is ${step.says}.`,
  };
}
