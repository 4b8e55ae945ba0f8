import * as z from 'zod';
import type { Role } from '#app/policy/actor';
import { readDay } from '#app/lib/calendar-day';
import type { RulePlaces } from './load-rule-pages.server';
import type { PointAct } from './point-act';
import { askableProofs, type AskableProof } from './point-conditions';
import type { RuleContent } from './point-rules';

const whole = (most: number, least = 0) =>
  z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(least, `At least ${least}`)
    .max(most, `At most ${most}`);
const limit = (most: number) => whole(most, 1).optional();
const slugs = z.array(z.string().max(100)).max(200).default([]);
const rank = z.enum(['2', '3', '4', '5']).optional();
const earners: [Role, ...Role[]] = ['member', 'moderator', 'marketer', 'admin'];

/** A change of a rule as its form brings it. There is no field that has to do with stars, and none is read. */
export const ruleChangeDraft = z
  .object({
    sentence: z
      .string({ error: 'Say what the member reads' })
      .trim()
      .min(5, 'Say in a sentence what the member reads')
      .max(160, 'Use at most 160 characters'),
    points: z.coerce
      .number({ error: 'How many points?' })
      .int('Use a whole number')
      .min(-100, 'At least -100')
      .max(1000, 'At most 1,000'),
    dailyCap: limit(100_000),
    pairCap: limit(1000),
    coolDown: limit(1440),
    enabled: z.enum(['on', 'off'], { error: 'Choose whether it is in force' }),
    boards: slugs,
    proofs: z.array(z.enum(askableProofs as unknown as [AskableProof, ...AskableProof[]])).default([]),
    roles: z.array(z.enum(earners)).default([]),
    groups: slugs,
    leastLevel: rank,
    leastWords: limit(1000),
    giverDays: limit(365),
    giverLevel: rank,
    from: z.enum(['now', 'day'], { error: 'Choose from when on' }),
    since: z.string().max(10).optional(),
    why: z
      .string({ error: 'Say why; it stands in the history' })
      .trim()
      .min(5, 'Say in a sentence why; it stands in the history')
      .max(500, 'Use at most 500 characters'),
  })
  .superRefine((draft, check) => {
    if (draft.from === 'day' && readDay(draft.since ?? null) === null)
      check.addIssue({ code: 'custom', path: ['since'], message: 'Choose the day' });
  });
export type RuleChangeDraft = z.infer<typeof ruleChangeDraft>;

const orNull = (value: number | undefined) => value ?? null;
const rankOf = (value: string | undefined) => (value === undefined ? null : Number(value));

/** What a form says about a rule. Places that whoever saves may not see stay as they were: no form can take them away. */
export function contentOf(
  draft: RuleChangeDraft,
  { act, places, before }: { act: PointAct; places: RulePlaces; before: RuleContent | null },
): RuleContent {
  return {
    act,
    ...{ sentence: draft.sentence, points: draft.points, enabled: draft.enabled === 'on' },
    dailyCap: orNull(draft.dailyCap),
    pairCap: orNull(draft.pairCap),
    coolDown: orNull(draft.coolDown),
    conditions: {
      boards: idsOf(draft.boards, places.boards, before?.conditions.boards),
      proofs: draft.proofs,
      roles: draft.roles,
      groups: idsOf(draft.groups, places.groups, before?.conditions.groups),
      leastLevel: rankOf(draft.leastLevel),
      leastWords: orNull(draft.leastWords),
      giverDays: orNull(draft.giverDays),
      giverLevel: rankOf(draft.giverLevel),
    },
  };
}

function idsOf(
  chosen: readonly string[],
  known: ReadonlyArray<{ id: number; slug: string }>,
  before: readonly number[] = [],
): number[] {
  const unseen = before.filter((id) => !known.some((place) => place.id === id));
  return [...known.filter(({ slug }) => chosen.includes(slug)).map(({ id }) => id), ...unseen];
}

/** What can be done with a change that was looked at. */
export const settleDraft = z.object({ to: z.enum(['save', 'drop', 'undo']) });
