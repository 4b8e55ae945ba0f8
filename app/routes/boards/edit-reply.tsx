import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Composer } from '#app/components/composer';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { newlyUnfilledIn } from '#app/features/answering/saved-reply';
import { describeUnfilled } from '#app/features/answering/saved-reply-problems';
import { editReply } from '#app/features/boards/edit-reply.server';
import { replyDraft, type ReplyDraft } from '#app/features/boards/post-drafts.server';
import { describePosted, describePostProblem } from '#app/features/boards/post-problems';
import { previewBody } from '#app/features/boards/render-body.server';
import { findReply } from '#app/features/boards/subject-queries.server';
import { formDraft, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Change a reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const reply = orNotFound(await findReply(db, args.params['publicId']));
  orRefuse(may(actor, 'reply.edit', reply));
  const place = { kind: 'edit-reply', about: reply.publicId } as const;
  const draft = await getDraft(db, actor.id, place);
  return json({
    publicId: reply.publicId,
    title: reply.thread.title,
    thread: reply.thread.publicId,
    start: startWith({ body: reply.bodySource }, draft),
    draft: formDraft(place, draft),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const render = async (body: string) =>
    previewBody(ctx, body, (await findReply(ctx.db, publicId))?.thread ?? null);
  const untaken = await takePictures(ctx, {
    folder: ctx.visit.services.config.data.uploads,
    wait: () => tooOften(ctx, limits.upload),
  });
  const form = await readWriting(ctx, { draft: replyDraft, render });
  if (!form.ok) return form.answer;
  if (untaken) return form.refuse({ form: untaken });
  const reply = await findReply(ctx.db, publicId);
  // What a customer writes is never held against fields that they cannot know.
  const lacking =
    reply && may(ctx.actor, 'thread.use-saved', reply.thread).ok
      ? describeUnfilled(newlyUnfilledIn(form.value.body, reply.bodySource), 'saved')
      : null;
  if (lacking) return form.refuse({ fields: { body: lacking } });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const edited = await editReply(ctx, { publicId, body: form.value.body });
  if (!edited.ok) return form.refuse(describePostProblem(edited.problem));
  return seeOther(
    paths.reply(publicId),
    describePosted(edited.value, {
      open: 'Saved. What it said before stays in its history.',
      held: 'Saved.',
    }),
  );
}

export default function EditReply() {
  const { publicId, title, thread, start, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReplyDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: { body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader title="Change your reply" before={<a href={paths.reply(publicId)}>{title}</a>} />
      <form method="post" encType="multipart/form-data" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <Composer
          field={fields.body}
          label="Your words"
          thread={thread}
          draft={draft}
          pictures
          submit="Save reply"
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
          rows={10}
        />
      </form>
    </Page>
  );
}

export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
