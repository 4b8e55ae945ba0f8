import * as z from 'zod';
import { storableLine } from '../../storable-text';

/** A text of a shop as one line that can be stored. */
export const text = z
  .string()
  .max(2000)
  .transform((said) => storableLine(said, 200));

/** The shop's name for something: shops number what they have, and some numbers are too large for a number. */
export const name = z
  .union([z.string().min(1).max(100), z.number().int().nonnegative()])
  .transform((said) => storableLine(String(said), 100));

/** A moment with its zone; without one it is UTC. */
export const moment = z
  .string()
  .max(40)
  .transform((said) => (/(?:Z|[+-]\d\d:?\d\d)$/i.test(said) ? said : `${said}Z`))
  .refine((said) => !Number.isNaN(Date.parse(said)), 'is no date')
  .transform((said) => new Date(said).toISOString())
  .refine((said) => /^(?:19|20|21)\d\d-/.test(said), 'is no date of our time');
