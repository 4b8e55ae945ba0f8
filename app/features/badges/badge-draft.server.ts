import * as z from 'zod';
import { badgeKinds, badgePeriods, mostActs, termsFor, type BadgeContent, type BadgeKind } from './badge';
import { badgeActs, praisedPosts } from './badge-act';

const whole = z.coerce
  .number({ error: 'Use a whole number' })
  .int('Use a whole number')
  .min(1, 'At least 1')
  .max(mostActs, `At most ${mostActs}`);

/** What each kind of badge asks for, as far as it is looked at here. */
type Terms = Partial<Record<'act' | 'post' | 'every' | 'purpose', string | undefined>> & {
  acts: readonly string[];
  number?: number | undefined;
};

interface Asked {
  field: string;
  of: readonly BadgeKind[];
  isMissing: (terms: Terms) => boolean;
  ask: string;
}

const asked: readonly Asked[] = [
  { field: 'act', of: ['first', 'count', 'streak'], isMissing: ({ act }) => !act, ask: 'Choose the act' },
  { field: 'post', of: ['quality'], isMissing: ({ post }) => !post, ask: 'Choose what others find good' },
  { field: 'every', of: ['streak'], isMissing: ({ every }) => !every, ask: 'Choose how often' },
  { field: 'acts', of: ['set'], isMissing: ({ acts }) => acts.length < 2, ask: 'Choose two acts at least' },
  {
    field: 'number',
    of: ['count', 'streak', 'quality', 'tenure'],
    isMissing: ({ number }) => number === undefined,
    ask: 'How many?',
  },
  { field: 'number', of: ['tenure'], isMissing: ({ number }) => (number ?? 0) > 50, ask: 'At most 50' },
  {
    field: 'purpose',
    of: ['hand'],
    isMissing: ({ purpose = '' }) => purpose.length < 5,
    ask: 'Say what it is given for',
  },
];

/** A badge as its form brings it; what its kind does not ask for is let go. There is no field that has to do with stars. */
export const badgeDraft = z
  .object({
    name: z
      .string({ error: 'Give it a name' })
      .trim()
      .min(2, 'Give it a name')
      .max(40, 'Use at most 40 characters'),
    kind: z.enum(badgeKinds),
    act: z.enum(badgeActs).optional(),
    acts: z.array(z.enum(badgeActs)).default([]),
    post: z.enum(praisedPosts).optional(),
    number: whole.optional(),
    every: z.enum(badgePeriods).optional(),
    activeDays: z.coerce
      .number({ error: 'Use a whole number' })
      .int('Use a whole number')
      .min(1, 'At least 1')
      .max(3650, 'At most 3,650')
      .optional(),
    purpose: z.string().trim().max(160, 'Use at most 160 characters').optional(),
    enabled: z.enum(['on', 'off'], { error: 'Choose whether it is given' }),
    past: z.enum(['all', 'now', 'same'], { error: 'Choose which acts count' }),
    why: z
      .string({ error: 'Say why; it stands in the history' })
      .trim()
      .min(5, 'Say in a sentence why; it stands in the history')
      .max(500, 'Use at most 500 characters'),
  })
  .superRefine((draft, check) => {
    for (const { field, of, isMissing, ask } of asked)
      if (of.includes(draft.kind) && isMissing(draft))
        check.addIssue({ code: 'custom', path: [field], message: ask });
  });
export type BadgeDraft = z.infer<typeof badgeDraft>;

/** What a form says about a badge. */
export function contentOf(draft: BadgeDraft): BadgeContent {
  const { name, kind, acts } = draft;
  return termsFor({
    ...{ name, kind, acts, enabled: draft.enabled === 'on', number: draft.number ?? 1 },
    act: draft.act ?? null,
    post: draft.post ?? null,
    every: draft.every ?? null,
    activeDays: draft.activeDays ?? null,
    purpose: draft.purpose ?? '',
  });
}

/** What can be done with a draft that was looked at. */
export const settleBadgeDraft = z.object({ to: z.enum(['save', 'drop']) });
