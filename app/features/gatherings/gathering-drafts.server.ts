import * as z from 'zod';
import { isTimeZone, momentsAt } from '#app/lib/zoned-time';
import { maxCancelNote, maxDays, maxLink, maxPlace, maxSeats, type NewGathering } from './gathering';

const localTime = z.string().max(16, 'Use a date and a time').optional();

/** The fields of an event in a form. They stand there whether or not a thread is one. */
export const gatheringShape = {
  startsAt: localTime,
  endsAt: localTime,
  zone: z.string().max(60).optional(),
  place: z.string().trim().max(maxPlace, `Use at most ${maxPlace} characters`).default(''),
  link: z
    .string()
    .trim()
    .max(maxLink, `Use at most ${maxLink} characters`)
    .refine((text) => text === '' || isWebAddress(text), 'Use a whole address that begins with https://')
    .default(''),
  seats: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(1, 'Leave at least one place')
    .max(maxSeats, `Use at most ${maxSeats}`)
    .optional(),
  /** Which of the two, where the clocks show a time twice. */
  twice: z.enum(['first', 'second']).optional(),
};

type GatheringDraft = z.infer<z.ZodObject<typeof gatheringShape>>;

/** The form that changes one. */
export const gatheringDraft = z.object(gatheringShape).superRefine(checkGathering);
export type GatheringFormDraft = z.infer<typeof gatheringDraft>;

/** The form that calls one off. */
export const cancelDraft = z.object({
  note: z
    .string({ error: 'Say why, in a sentence' })
    .trim()
    .min(3, 'Say why, in a sentence')
    .max(maxCancelNote, `Use at most ${maxCancelNote} characters`),
});
export type CancelDraft = z.infer<typeof cancelDraft>;

/** Refuses an event without a time that exists, that ends before it begins, or that is nowhere. */
export function checkGathering(draft: GatheringDraft, context: z.RefinementCtx): void {
  const refuse = (field: keyof GatheringDraft, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (!draft.zone || !isTimeZone(draft.zone)) return refuse('zone', 'Choose a time zone');
  const [starts, ends] = [momentsOf(draft, 'startsAt'), momentsOf(draft, 'endsAt')];
  for (const [field, moments] of [['startsAt', starts] as const, ['endsAt', ends] as const]) {
    const problem = problemWithTime(draft, field, moments);
    if (problem) refuse(field, problem);
    if (moments.length > 1 && !draft.twice)
      refuse(
        'twice',
        `The clocks in ${draft.zone} show ${shown(draft[field])} twice: say which one is meant`,
      );
  }
  const late = problemWithSpan(readGathering(draft));
  if (late) refuse('endsAt', late);
  if (!draft.place && !draft.link) refuse('place', 'Say where it is, or give a link below');
}

function problemWithSpan(gathering: NewGathering | null): string | null {
  if (!gathering) return null;
  const length = Date.parse(gathering.endsAt) - Date.parse(gathering.startsAt);
  if (length <= 0) return 'It ends after it begins';
  return length > maxDays * 86_400_000 ? `An event lasts ${maxDays} days at most` : null;
}

function problemWithTime(
  draft: GatheringDraft,
  field: 'startsAt' | 'endsAt',
  moments: Date[],
): string | null {
  if (!draft[field]) return field === 'startsAt' ? 'Say when it begins' : 'Say when it ends';
  if (moments.length > 0) return null;
  return Number.isNaN(Date.parse(`${draft[field]}:00Z`))
    ? 'Use a date and a time'
    : `There is no ${shown(draft[field])} in ${draft.zone} on that day: the clocks go forward over it`;
}

const shown = (local: string | undefined) => local?.slice(11) ?? '';

function momentsOf(draft: GatheringDraft, field: 'startsAt' | 'endsAt'): Date[] {
  return draft.zone && isTimeZone(draft.zone) ? momentsAt(draft[field] ?? '', draft.zone) : [];
}

/** The event that a form describes, or null when its times are no moments. */
export function readGathering(draft: GatheringDraft): NewGathering | null {
  const pick = (moments: Date[]) => (draft.twice === 'second' ? moments.at(-1) : moments[0]);
  const [starts, ends] = [pick(momentsOf(draft, 'startsAt')), pick(momentsOf(draft, 'endsAt'))];
  if (!starts || !ends || !draft.zone) return null;
  const { zone, place, link } = draft;
  return {
    ...{ zone, place, link },
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    seats: draft.seats ?? null,
  };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
