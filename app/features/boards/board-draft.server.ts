import * as z from 'zod';
import { templateKinds, type TemplateKind } from './board';
import { threadKinds } from './thread-kind';

/** A choice of audiences; the empty choice of a list adds none. */
const audiences = (missing: string) =>
  z
    .array(z.string().optional())
    .default([])
    .transform((chosen) => chosen.filter((one) => one !== undefined))
    .pipe(
      z
        .array(
          z
            .templateLiteral([z.enum(['level:', 'group:', 'owners:']), z.number().int().positive()])
            .or(z.enum(['public', 'members', 'staff'])),
        )
        .min(1, missing)
        .max(50, 'Choose at most 50'),
    );

const template = z.string().trim().max(4000, 'Use at most 4,000 characters').default('');

/** A board as the team makes or changes it. */
export const boardDraft = z.object({
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(2, 'Give it a name')
    .max(60, 'Use at most 60 characters'),
  description: z.string().trim().max(300, 'Use at most 300 characters').default(''),
  threadKinds: z
    .array(z.enum(threadKinds), { error: 'Choose what it takes' })
    .default([])
    .refine((kinds) => kinds.length > 0, 'Choose what it takes'),
  seenBy: audiences('Choose who may see it'),
  postedBy: audiences('Choose who may start threads'),
  repliedBy: audiences('Choose who may reply'),
  /** Left as it is where the form does not ask: only admins say who moderates. */
  moderatedBy: z
    .array(z.templateLiteral(['member:', z.number().int().positive()]).or(z.literal('staff')))
    .max(50, 'Choose at most 50')
    .default([]),
  rules: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  templates: z
    .object(
      Object.fromEntries(templateKinds.map((kind) => [kind, template])) as Record<
        TemplateKind,
        typeof template
      >,
    )
    .prefault({}),
  position: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(0)
    .max(999)
    .default(0),
});
export type BoardDraft = z.infer<typeof boardDraft>;
