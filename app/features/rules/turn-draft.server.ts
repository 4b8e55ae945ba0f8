import * as z from 'zod';

/** What should become of a rule: in force, off, or what it was before its last change. */
export const turnDraft = z.object({ to: z.enum(['on', 'off', 'before']) });
