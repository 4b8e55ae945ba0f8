import * as z from 'zod';
import { compilePattern, PatternNotTaken } from './compile-test.server';
import { foldWord } from './folded-text';
import {
  carriedKinds,
  maxHosts,
  maxPatternLength,
  maxRepeatHours,
  maxWordLength,
  maxWords,
  ruleSubjects,
  type RuleKind,
  type RuleTest,
} from './holding-rule';
import { readHost } from './links-in-text';

const whole = (missing: string, { min, max }: { min: number; max: number }) =>
  z.coerce
    .number({ error: missing })
    .int('Use a whole number')
    .min(min, `At least ${min}`)
    .max(max, `At most ${max}`);

const lines = (missing: string) =>
  z
    .string({ error: missing })
    .max(50_000, 'This is too long')
    .transform((text) => [...new Set(text.split(/\r?\n|,/).map((line) => line.trim()))].filter(Boolean))
    .refine((list) => list.length > 0, missing);

const words = lines('Write a word or phrase a line')
  .refine((list) => list.length <= maxWords, `Use at most ${maxWords} words`)
  .refine(
    (list) => list.every((word) => word.length <= maxWordLength),
    `A word has at most ${maxWordLength} letters`,
  )
  .refine((list) => list.every((word) => foldWord(word) !== null), 'One of them has no letters or figures');

const hosts = lines('Write a host a line')
  .refine((list) => list.length <= maxHosts, `Use at most ${maxHosts} hosts`)
  .transform((list, check) =>
    list.map((typed) => {
      const host = readHost(typed);
      if (host === null) check.addIssue(`“${typed.slice(0, 60)}” is no host such as example.com`);
      return host ?? '';
    }),
  );

const pattern = z
  .string({ error: 'Write the pattern' })
  .min(1, 'Write the pattern')
  .max(maxPatternLength, `Use at most ${maxPatternLength} characters`)
  .superRefine((text, check) => {
    try {
      compilePattern(text);
    } catch (error) {
      if (!(error instanceof PatternNotTaken)) throw error;
      check.addIssue(error.message);
    }
  });

const ticked = z.literal('on').optional();
const carries = z
  .array(z.enum(carriedKinds as [(typeof carriedKinds)[number], ...typeof carriedKinds]))
  .min(1, 'Choose what they may not have yet');

/** The part of the form that says what a rule looks for, by its kind. */
const tests = {
  words: z.object({ words }).transform((test): RuleTest => ({ kind: 'words', ...test })),
  pattern: z.object({ pattern }).transform((test): RuleTest => ({ kind: 'pattern', ...test })),
  links: z
    .object({ atMost: whole('How many links are enough?', { min: 0, max: 100 }) })
    .transform((test): RuleTest => ({ kind: 'links', ...test })),
  hosts: z.object({ hosts }).transform((test): RuleTest => ({ kind: 'hosts', ...test })),
  rate: z
    .object({
      posts: whole('How many posts are enough?', { min: 1, max: 1000 }),
      minutes: whole('In how many minutes?', { min: 1, max: 1440 }),
    })
    .transform((test): RuleTest => ({ kind: 'rate', ...test })),
  repeats: z
    .object({
      withinHours: whole('Within how many hours?', { min: 1, max: maxRepeatHours }),
      nearly: ticked,
      byOthers: ticked,
    })
    .transform(({ withinHours, nearly, byOthers }): RuleTest => ({
      kind: 'repeats',
      hours: withinHours,
      nearly: nearly === 'on',
      byOthers: byOthers === 'on',
    })),
  newcomer: z
    .object({
      carries,
      firstPosts: whole('How many first posts?', { min: 0, max: 100 }),
      newForHours: whole('For how many hours?', { min: 0, max: 720 }),
      postsInHours: whole('How many posts?', { min: 1, max: 100 }).optional(),
    })
    .transform(({ carries: carried, firstPosts, newForHours, postsInHours }): RuleTest => ({
      kind: 'newcomer',
      carries: carried,
      firstPosts,
      hours: newForHours,
      postsInHours: postsInHours ?? null,
    })),
} satisfies Record<RuleKind, z.ZodType<RuleTest>>;

const common = z.object({
  intent: z.enum(['try', 'save']),
  trial: z.string().max(12).optional(),
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(3, 'Give it a name')
    .max(80, 'Use at most 80 characters'),
  effect: z.enum(['hold', 'refuse', 'flag'], { error: 'Choose what happens' }),
  reason: z
    .string({ error: 'Say why; the author reads it' })
    .trim()
    .min(10, 'Say in a sentence why; the author reads it')
    .max(300, 'Use at most 300 characters'),
  concerns: z.array(z.enum(ruleSubjects as ['thread', 'reply', 'review'])).min(1, 'Choose what it concerns'),
  boards: z.array(z.string().max(100)).max(200).default([]),
  exemptFrom: whole('Choose a level', { min: 1, max: 5 }).optional(),
});

/** A rule as its form brings it; what it looks for is read by the shape of its kind. */
export function ruleDraft(kind: RuleKind) {
  return common.and(tests[kind].transform((test) => ({ test })));
}
export type RuleDraft = z.infer<typeof common> & { test: RuleTest };
