import { parseWithZod } from '@conform-to/zod/v4';
import type { Submission, SubmissionResult } from '@conform-to/react';
import { json, type TypedResponse } from '@remix-run/node';
import type { ZodType } from 'zod';

/** A form that came in: its parsed value, or the reply that shows it again with what was typed and what is wrong. */
export type ReadForm<Value> =
  | { ok: true; value: Value; refuse(problem: FormProblem): TypedResponse<SubmissionResult> }
  | { ok: false; reply(): TypedResponse<SubmissionResult> };

/** What a command found wrong: a sentence for the form, or for one of its fields. */
export interface FormProblem {
  form?: string;
  fields?: Record<string, string>;
  /** 422 unless something else fits better, such as 409 for "already there" or 429 for "too often". */
  status?: number;
}

/**
 * Reads a posted form through its schema. A refused form is answered 422 with everything that was typed (secrets
 * left out), so that nothing is lost. Repeated fields where one is meant are refused by the schema.
 */
export async function readForm<Value>(request: Request, schema: ZodType<Value>): Promise<ReadForm<Value>> {
  return readFormData(await request.formData(), schema);
}

/** The same for form data that has been read already (uploads are taken out of it before). */
export function readFormData<Value>(data: FormData, schema: ZodType<Value>): ReadForm<Value> {
  const submission = parseWithZod(readable(data), { schema });
  if (submission.status !== 'success') return { ok: false, reply: () => refusal(submission, {}) };
  return { ok: true, value: submission.value, refuse: (problem) => refusal(submission, problem) };
}

function refusal<Value>(
  submission: Submission<Value>,
  problem: FormProblem,
): TypedResponse<SubmissionResult> {
  const fieldErrors = Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([name, text]) => [name, [text]]),
  );
  const result = submission.reply({
    ...(problem.form ? { formErrors: [problem.form] } : {}),
    ...(problem.fields ? { fieldErrors } : {}),
    hideFields: ['password', 'current', 'token'] as never[],
  });
  return json(result, { status: problem.status ?? 422 });
}

/**
 * The form without what would break the parser or the page: the library's own field, which it parses as JSON and no form
 * of ours has; and files in the place of words, since files have been taken out before.
 */
function readable(data: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of storable(data))
    if (name !== '__intent__' && typeof value === 'string') clean.append(name, value);
  return clean;
}

/** The form as the database can hold it: NUL, which no text in it may have, becomes the sign for what cannot be shown. */
export function storable(data: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of data)
    clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
  return clean;
}
