import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Composer } from '#app/components/composer';
import { textOf } from '#app/components/field/form-field';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { getFilledReply } from '#app/features/answering/filled-reply-queries.server';
import { appendReply, unfilledIn } from '#app/features/answering/saved-reply';
import { describeUnfilled } from '#app/features/answering/saved-reply-problems';
import { listSavedChoices } from '#app/features/answering/saved-reply-queries.server';
import { SavedReplyChoice } from '#app/features/answering/ui/saved-reply-choice';
import { replyDraft, type ReplyDraft } from '#app/features/boards/post-drafts.server';
import { describePosted, describePostProblem } from '#app/features/boards/post-problems';
import { postReply } from '#app/features/boards/post-reply.server';
import { getQuote } from '#app/features/boards/quote-queries.server';
import { previewBody } from '#app/features/boards/render-body.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { formDraft } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { seeOtherNoted } from '#app/http/browser-cookie.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.read', thread));
  // A thread that was locked while somebody wrote still shows their words, with the reason.
  const verdict = may(actor, 'thread.reply', thread);
  const query = new URL(args.request.url).searchParams;
  const place = { kind: 'reply', about: thread.publicId } as const;
  const draft = await getDraft(db, actor.id, place);
  const quote = await getQuote(db, { actor, thread, asked: query.get('quote') });
  const filled = await getFilledReply(db, { actor, thread, asked: query.get('saved') });
  const usesSaved = may(actor, 'thread.use-saved', thread).ok;
  return json({
    thread: { publicId: thread.publicId, slug: thread.slug, title: thread.title },
    quote,
    body: appendReply([draft?.fields['body'], quote].filter(Boolean).join('\n\n'), filled),
    saved: usesSaved ? await listSavedChoices(db, thread) : null,
    draft: formDraft(place, draft),
    closed: verdict.ok ? null : describeRefusal(verdict.because),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const render = async (body: string) => previewBody(ctx, body, await findThread(ctx.db, publicId));
  const untaken = await takePictures(ctx, {
    folder: ctx.visit.services.config.data.uploads,
    wait: () => tooOften(ctx, limits.upload),
  });
  const thread = await findThread(ctx.db, publicId);
  if (thread && ctx.form.get('intent') === 'insert') {
    const filled = await getFilledReply(ctx.db, {
      actor: ctx.actor,
      thread,
      asked: textIn(ctx.form, 'saved'),
    });
    ctx.form.set('body', appendReply(textIn(ctx.form, 'body'), filled));
  }
  const form = await readWriting(ctx, { draft: replyDraft, render });
  if (!form.ok) return form.answer;
  if (untaken) return form.refuse({ form: untaken });
  // What a customer writes is never held against fields that they cannot know.
  const usesSaved = thread !== null && may(ctx.actor, 'thread.use-saved', thread).ok;
  const lacking = usesSaved ? describeUnfilled(unfilledIn(form.value.body)) : null;
  if (lacking) return form.refuse({ fields: { body: lacking } });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const posted = await postReply(ctx, { threadPublicId: publicId, body: form.value.body });
  if (!posted.ok) return form.refuse(describePostProblem(posted.problem));
  return seeOtherNoted(args.request, {
    note: (name) => noteBrowser(ctx, name),
    to: paths.reply(posted.value.publicId),
    flash: describePosted(posted.value, { open: 'Your reply is posted.', held: 'Thank you.' }),
  });
}

const textIn = (form: FormData, name: string) => {
  const text = form.get(name);
  return typeof text === 'string' ? text : '';
};

export default function PostReply() {
  const { thread, body, saved, draft, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReplyDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: { body },
    constraint: { body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Your reply"
        before={
          <a href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        }
      />
      <form
        method="post"
        action={paths.postReply(thread.publicId)}
        encType="multipart/form-data"
        className="form"
        id={form.id}
      >
        <FormErrors errors={form.errors} />
        {closed && !answer ? <Notice tone="warning" title={closed} /> : null}
        {saved ? <SavedReplyChoice choices={saved} written={textOf(fields.body) ?? ''} /> : null}
        <Composer
          field={fields.body}
          label="Your words"
          thread={thread.publicId}
          draft={draft}
          pictures
          submit="Post reply"
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
          rows={10}
        />
      </form>
    </Page>
  );
}

/** The thread has gone while somebody wrote: the words are still theirs. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
