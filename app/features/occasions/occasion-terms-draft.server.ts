import * as z from 'zod';
import { milestoneActs, type MilestoneAct } from './occasion';
import { houseTerms, maxNumber, maxPoints, maxTargets, maxWords, type OccasionTerms } from './occasion-terms';

const numbers = z
  .string()
  .max(200, 'Use fewer numbers')
  .default('')
  .transform((text) => [...new Set(text.split(/[\s,;]+/u).filter(Boolean))])
  .refine((all) => all.every((one) => /^\d{1,6}$/.test(one) && Number(one) > 0 && Number(one) <= maxNumber), {
    error: 'Use whole numbers, as in 10, 50, 100',
  })
  .refine((all) => all.length <= maxTargets, `Use at most ${maxTargets} numbers`)
  .transform((all) => all.map(Number).sort((a, b) => a - b));

const points = z.coerce
  .number({ error: 'Use a whole number' })
  .int('Use a whole number')
  .min(0, 'A milestone takes nothing away')
  .max(maxPoints, `At most ${maxPoints}`)
  .default(0);

const words = z
  .string()
  .trim()
  .max(maxWords, `Use at most ${maxWords} characters`)
  .refine((text) => !/\p{Cc}/u.test(text), 'Use one line')
  .default('');

const choice = z.enum(['yes', 'no']).default('no');

/** What the team sets, as its form sends it. No points for what is written about products: those would be rewarded words. */
export const occasionTermsDraft = z.object({
  acceptedAnswers: numbers,
  acceptedAnswersPoints: points,
  peopleHelped: numbers,
  replies: numbers,
  repliesPoints: points,
  threads: numbers,
  threadsPoints: points,
  reviews: numbers,
  milestoneWords: words,
  anniversaries: choice,
  anniversaryPoints: points,
  anniversaryWords: words,
  birthdays: choice,
  birthdayWords: words,
  birthdayGift: words,
});
export type OccasionTermsDraft = z.infer<typeof occasionTermsDraft>;
/** What is typed into it. */
export type OccasionTermsForm = Record<keyof OccasionTermsDraft, string | number>;

/** The terms of a draft. A number that stood in them before keeps since when; a new one counts as news from now on. */
export function termsOf(draft: OccasionTermsDraft, before: OccasionTerms, now: Date): OccasionTerms {
  const of = (act: MilestoneAct, chosen: readonly number[], given: number) => ({
    points: given,
    targets: chosen.map(
      (number) =>
        before.milestones[act].targets.find((target) => target.number === number) ?? {
          ...{ number, since: now.toISOString() },
        },
    ),
  });
  return {
    milestones: {
      'reply.accepted': of('reply.accepted', draft.acceptedAnswers, draft.acceptedAnswersPoints),
      'people.helped': of('people.helped', draft.peopleHelped, 0),
      'reply.posted': of('reply.posted', draft.replies, draft.repliesPoints),
      'thread.posted': of('thread.posted', draft.threads, draft.threadsPoints),
      'review.published': of('review.published', draft.reviews, 0),
    },
    anniversaries: draft.anniversaries === 'yes',
    anniversaryPoints: draft.anniversaryPoints,
    birthdays: draft.birthdays === 'yes',
    words: {
      milestone: draft.milestoneWords,
      anniversary: draft.anniversaryWords,
      birthday: draft.birthdayWords,
    },
    birthdayGift: draft.birthdayGift,
  };
}

/** The terms as their form shows them. */
export function formOf(terms: OccasionTerms): OccasionTermsForm {
  const { milestones, words: said } = terms;
  const [accepted, helped, replies, threads, reviews] = milestoneActs.map((act) =>
    (milestones[act] ?? houseTerms.milestones[act]).targets.map(({ number }) => number).join(', '),
  );
  return {
    acceptedAnswers: accepted ?? '',
    acceptedAnswersPoints: milestones['reply.accepted'].points,
    peopleHelped: helped ?? '',
    replies: replies ?? '',
    repliesPoints: milestones['reply.posted'].points,
    threads: threads ?? '',
    threadsPoints: milestones['thread.posted'].points,
    reviews: reviews ?? '',
    milestoneWords: said.milestone,
    anniversaries: terms.anniversaries ? 'yes' : 'no',
    anniversaryPoints: terms.anniversaryPoints,
    anniversaryWords: said.anniversary,
    birthdays: terms.birthdays ? 'yes' : 'no',
    birthdayWords: said.birthday,
    birthdayGift: terms.birthdayGift,
  };
}
