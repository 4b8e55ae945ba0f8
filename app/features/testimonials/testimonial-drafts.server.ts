import * as z from 'zod';
import { maxName, maxTags, maxWords, nameForms, spans, uses } from './testimonial';

const line = (longest: number, missing = 'Write something here') =>
  z
    .string({ error: missing })
    .trim()
    .max(longest, `Use at most ${longest} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters');

const nameMissing = 'Say your name; below you choose how much of it is shown';

const wordsOf = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(10, missing)
    .max(maxWords, `Use at most ${maxWords} characters`)
    .transform((text) => text.replace(/\r\n?/g, '\n'));

/** One tick box sends a text, several a list; nothing is ever ticked beforehand. */
const chosenUses = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(uses)).max(uses.length),
);

const lending = {
  uses: chosenUses,
  months: z.enum(spans.map(({ value }) => value)).default('0'),
  nameForm: z.enum(nameForms, { error: 'Choose how your name is shown' }).default('full'),
  jobTitle: line(maxName).default(''),
  company: line(maxName).default(''),
  mayShorten: z.enum(['yes', 'no']).default('no'),
};

const needsRole = (given: { nameForm: string; jobTitle: string; company: string }) =>
  given.nameForm !== 'role' || given.jobTitle !== '' || given.company !== '';
const roleMissing = { path: ['jobTitle'], message: 'Say your role or company, or choose another form' };

/** What somebody gives who was asked for their words. */
export const testimonialDraft = z
  .object({
    words: wordsOf('Say a little more: ten characters at least'),
    name: line(maxName, nameMissing).min(1, nameMissing),
    email: z.email('This is not an e-mail address').max(254).optional(),
    incentive: z.enum(['none', 'free-product', 'reward']).default('none'),
    relation: z.enum(['customer', 'staff', 'family']).default('customer'),
    ...lending,
  })
  .refine(needsRole, roleMissing);
export type TestimonialDraft = z.infer<typeof testimonialDraft>;

/** The words of a post or review that its author is asked for, and the uses. */
export const proposalDraft = z.object({
  words: wordsOf('Leave ten characters at least'),
  uses: chosenUses.refine((uses) => uses.length > 0, 'Choose what you ask for'),
});
export type ProposalDraft = z.infer<typeof proposalDraft>;

/** What the author of a post or review says when they are asked for it. */
export const proposalAnswer = z
  .object({ answer: z.enum(['yes', 'no'], { error: 'Say yes or no' }), ...lending })
  .refine(needsRole, roleMissing);
export type ProposalAnswer = z.infer<typeof proposalAnswer>;

/** A request for words: a link for many, or one person by letter or in the app. */
export const requestDraft = z
  .object({
    kind: z.enum(['link', 'mail', 'member'], { error: 'Choose how to ask' }),
    label: line(120).default(''),
    handle: line(60).default(''),
    name: line(maxName).default(''),
    email: z.email('This is not an e-mail address').max(254).optional(),
    basis: line(200).default(''),
    note: z.string().trim().max(600, 'Use at most 600 characters').default(''),
    product: line(120).default(''),
  })
  .superRefine((given, context) => {
    const wants = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (given.kind === 'link' && given.label === '') wants('label', 'Say what the link is for');
    if (given.kind === 'member' && given.handle === '') wants('handle', 'Say whom you ask');
    if (given.kind !== 'mail' || given.handle !== '') return;
    if (!given.email) wants('email', 'Say the address, or a member’s handle');
    if (given.basis === '') wants('basis', 'Say how you have the address and why you may write there');
  });
export type RequestDraft = z.infer<typeof requestDraft>;

/** Tags as they are typed, separated by commas: small, without repeats. */
export const tagLine = z
  .string()
  .max(300, 'Use at most 300 characters')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim().toLocaleLowerCase().replace(/\s+/g, '-'))
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(
        z
          .string()
          .max(30, 'A tag has at most 30 characters')
          .regex(/^[\p{L}\p{N}-]+$/u, 'A tag has letters, digits and hyphens'),
      )
      .max(maxTags, `Use at most ${maxTags} tags`),
  );

/** What the team may change about how words are shown. */
export const curationDraft = z.object({
  tags: tagLine,
  place: z.coerce
    .number({ error: 'Use a number' })
    .int()
    .min(0, 'Use 0 to 999')
    .max(999, 'Use 0 to 999')
    .default(100),
  featured: z.enum(['yes', 'no']).default('no'),
  shortWords: z.string().trim().max(maxWords).default(''),
});
export type CurationDraft = z.infer<typeof curationDraft>;

/** What has to be said before a file of words is made. */
export const exportDraft = z.object({
  use: z.enum(uses, { error: 'Choose what they are to be used for' }),
  purpose: line(200, 'Say what the file is for').min(3, 'Say what the file is for'),
});
