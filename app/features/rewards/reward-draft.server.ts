import * as z from 'zod';
import { readDay } from '#app/lib/calendar-day';
import type { Audience } from '#app/policy/audience';
import {
  asksForReviews,
  deliveries,
  gifts,
  maxCode,
  maxCodes,
  maxCost,
  maxStock,
  maxTitle,
  maxWords,
  rewardStates,
} from './reward';

const noReviews =
  'A reward asks for points alone. Words about reviews or stars have no place in it: that would be buying them.';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters`)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'This has invisible characters')
    .refine((text) => !asksForReviews(text), noReviews);

const wholeOrNone = (most: number) =>
  z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(1, 'At least one')
    .max(most, `At most ${most}`)
    .optional();

/** A day of a calendar, as the moment at which it begins (UTC). */
const day = z
  .string()
  .refine((text) => readDay(text) !== null, 'Use a day that there is, such as 2026-12-31')
  .optional();

const hookAddress = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters')
  .refine(
    (text) => URL.canParse(text) && new URL(text).protocol === 'https:',
    'Use an address that begins with https://',
  )
  .refine(
    (text) => !URL.canParse(text) || (!new URL(text).username && !new URL(text).password),
    'Without a name and password in it',
  )
  .optional();

/** A reward as the team describes it. */
export const rewardDraft = z
  .object({
    title: words(maxTitle).refine((text) => text.length >= 3, 'Say what it is, in a few words'),
    words: words(maxWords).default(''),
    cost: z.coerce
      .number({ error: 'How many points does it cost?' })
      .int('Use a whole number')
      .min(1, 'At least one')
      .max(maxCost, `At most ${maxCost}`),
    stock: wholeOrNone(maxStock),
    perMember: wholeOrNone(1000),
    offeredTo: z
      .string()
      .regex(/^(?:members|level:[2-9]|group:\d{1,12})$/, 'Choose one of these')
      .default('members')
      .transform((text) => text as Audience),
    opensOn: day,
    closesOn: day,
    delivery: z.enum(deliveries, { error: 'Choose how it gets to people' }),
    needsApproval: z.enum(['yes', 'no']).default('no'),
    goodDays: wholeOrNone(3650),
    hookUrl: hookAddress,
    gift: z.enum(gifts).optional(),
    worth: z
      .string()
      .trim()
      .regex(/^\d{1,6}(?:\.\d{2})? [A-Z]{3}$/, 'An amount and its currency, such as 5.00 EUR')
      .optional(),
    state: z.enum(rewardStates).default('draft'),
  })
  .superRefine((draft, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (draft.opensOn && draft.closesOn && draft.opensOn > draft.closesOn)
      say('closesOn', 'It ends before it begins');
    if (draft.delivery !== 'hook') return;
    if (!draft.hookUrl) say('hookUrl', 'Where should the order go?');
    if (!draft.gift) say('gift', 'Say what the shop is to book');
    if (!draft.worth) say('worth', 'Say how much of it, such as 5.00 EUR');
  });
export type RewardDraft = z.infer<typeof rewardDraft>;

/** Codes, one a line. */
export const codesDraft = z.object({
  codes: z
    .string({ error: 'Paste the codes, one a line' })
    .max(maxCodes * (maxCode + 2), 'This is too much for one form')
    .transform((text, context) => {
      const codes = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
      const wrong = codes.find(
        (code) => code.length > maxCode || !/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(code),
      );
      if (codes.length > 0 && codes.length <= maxCodes && wrong === undefined) return codes;
      const message =
        codes.length === 0
          ? 'Paste the codes, one a line'
          : wrong === undefined
            ? `At most ${maxCodes} codes at a time`
            : `This does not look like a code: ${wrong.slice(0, 40)}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});
