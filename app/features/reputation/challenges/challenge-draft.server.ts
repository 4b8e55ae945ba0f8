import * as z from 'zod';
import { readDay } from '#app/lib/calendar-day';
import { challengeActs, joinings, maxNeeded, maxPoints, maxTitle, maxWords } from './challenge';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters`)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'This has invisible characters');

const day = (ask: string) =>
  z
    .string({ error: ask })
    .refine((text) => readDay(text) !== null, 'Use a day that there is, such as 2026-12-31');

/** A challenge as the team describes it. */
export const challengeDraft = z
  .object({
    title: words(maxTitle).refine((text) => text.length >= 3, 'Give it a name'),
    words: words(maxWords).default(''),
    act: z.enum(challengeActs, { error: 'Choose what is to be done' }),
    needed: z.coerce
      .number({ error: 'How many?' })
      .int('Use a whole number')
      .min(1, 'At least one')
      .max(maxNeeded, `At most ${maxNeeded}`),
    boards: z
      .array(z.coerce.number().int().positive())
      .max(maxNeeded, `At most ${maxNeeded} boards`)
      .default([]),
    joining: z.enum(joinings).default('everybody'),
    points: z.coerce
      .number({ error: 'Use a whole number' })
      .int('Use a whole number')
      .min(0, 'A challenge takes nothing away')
      .max(maxPoints, `At most ${maxPoints}`)
      .default(0),
    startsOn: day('On which day does it begin?'),
    endsOn: day('On which day does it end?'),
    state: z.enum(['draft', 'open']).default('draft'),
  })
  .superRefine(({ act, boards, needed, startsOn, endsOn }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (startsOn > endsOn) say('endsOn', 'It ends before it begins');
    if (act !== 'board-posted-in' && boards.length > 0)
      say('boards', 'Boards are for posting in so many of them');
    if (boards.length > 0 && needed > boards.length)
      say('needed', 'That is more than there are boards on the card');
  });
export type ChallengeDraft = z.infer<typeof challengeDraft>;
