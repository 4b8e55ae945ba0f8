import * as z from 'zod';

const name = z.union([z.string().min(1).max(200), z.int()]);
const moment = z.iso.datetime({ offset: true }).or(z.iso.date());
const absent = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const factLine = z.object({
  at: moment,
  kind: z.string().min(1).max(40),
  /** Who acted or, for votes and acceptances, whose post received them. */
  userId: name,
  postId: name,
  n: absent(z.int().min(0).max(1_000_000)),
  rating: absent(z.int().min(0).max(100)),
  /** Who gave it, where that is known. */
  byId: absent(name),
  undoneAt: absent(moment),
});

/** One event of an events file. */
export type FactLine = z.infer<typeof factLine>;

/** A line that is no event. */
export class BadFactLine extends Error {}

/** Reads one line of JSON. `place` (file and line) is said first when it is refused. */
export function readFactLine(text: string, place: string): FactLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadFactLine(`${place}: is not JSON`);
  }
  const parsed = factLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadFactLine(`${place}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`);
}
