import type { SubmissionResult } from '@conform-to/react';
import { json, type TypedResponse } from '@remix-run/node';
import * as z from 'zod';
import { draftVersionIn } from '#app/lib/draft-version';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import type { SafeHtml } from '#app/lib/safe-html';
import type { WriterRouteContext } from './guard.server';
import { limits, tooOften } from './limits.server';
import { readFormData, type FormProblem } from './read-form.server';

/** What a page of writing answers with: the form as it was typed, what is wrong with it, and how the words would look. */
export interface WritingAnswer {
  result: SubmissionResult;
  preview: SafeHtml | null;
  /** The version of the draft that the writer's tab saw last: another tab may have kept other words since. */
  draftVersion: number;
}

/** Written words that came in: to be posted, or answered (a preview was asked for, or something is missing). */
export type Writing<Value> =
  | { ok: true; value: Value; refuse(problem: FormProblem): Promise<TypedResponse<WritingAnswer>> }
  | { ok: false; answer: TypedResponse<WritingAnswer> };

const unpreviewable = 'There is nothing to preview yet, or it is longer than a post can be';
const preview = z.object({
  body: z
    .string({ error: unpreviewable })
    .trim()
    .min(1, unpreviewable)
    .refine((text) => bodyBytes(text) <= maxBodyBytes, unpreviewable),
});

/**
 * Reads a form in which words are written. `intent=preview` renders them with `render` and posts nothing; only the
 * words have to be there for that. `intent=resume` shows a form again that was left for the sign-in page or for a fuller one,
 * `intent=insert` after the route has added to its words. Whatever the answer is, everything that was typed comes back with it.
 */
export async function readWriting<Value>(
  ctx: WriterRouteContext,
  { draft, render }: { draft: z.ZodType<Value>; render(body: string): Promise<SafeHtml | null> },
): Promise<Writing<Value>> {
  const data = ctx.form;
  const draftVersion = draftVersionIn(data);
  const answerWith: AnswerWith = async (reply, html) =>
    json({ result: await reply.json(), preview: html, draftVersion }, { status: reply.status });
  if (data.get('intent') === 'preview')
    return { ok: false, answer: await answerPreview(ctx, render, answerWith) };
  if (data.get('intent') === 'resume' || data.get('intent') === 'insert')
    return { ok: false, answer: await answerResumed(data, answerWith) };
  const form = readFormData(data, draft);
  if (!form.ok) return { ok: false, answer: await answerWith(form.reply(), null) };
  return { ok: true, value: form.value, refuse: (problem) => answerWith(form.refuse(problem), null) };
}

type AnswerWith = (
  reply: TypedResponse<SubmissionResult>,
  html: SafeHtml | null,
) => Promise<TypedResponse<WritingAnswer>>;

function answerResumed(data: FormData, answerWith: AnswerWith) {
  const form = readFormData(data, z.object({}));
  if (!form.ok) return answerWith(form.reply(), null);
  return answerWith(form.refuse({ status: 200 }), null);
}

async function answerPreview(
  ctx: WriterRouteContext,
  render: (body: string) => Promise<SafeHtml | null>,
  answerWith: AnswerWith,
) {
  const form = readFormData(ctx.form, preview);
  if (!form.ok) return answerWith(form.reply(), null);
  const wait = await tooOften(ctx, limits.preview);
  if (wait) return answerWith(form.refuse({ form: wait, status: 429 }), null);
  const html = await render(form.value.body);
  if (html === null) return answerWith(form.refuse(tooBusy), null);
  return answerWith(form.refuse({ status: 200 }), html);
}

/** Words that cannot be rendered now, as a form is refused. */
export const tooBusy = {
  form: 'There is much to do right now. What you typed is kept; please try again in a moment.',
  status: 503,
} as const;
