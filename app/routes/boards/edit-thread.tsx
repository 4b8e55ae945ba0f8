import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { editThread } from '#app/features/boards/edit-thread.server';
import { threadEditDraft, type ThreadEditDraft } from '#app/features/boards/post-drafts.server';
import { describePosted, describePostProblem } from '#app/features/boards/post-problems';
import { previewBody } from '#app/features/boards/render-body.server';
import { findThread, listTagNames } from '#app/features/boards/subject-queries.server';
import { maxTitle, minTitle } from '#app/features/boards/thread';
import { ThreadForm } from '#app/features/boards/ui/thread-form';
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

export const meta: MetaFunction = () => [{ title: 'Change a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.edit', thread));
  const tags = await listTagNames(db, thread.id);
  const place = { kind: 'edit-thread', about: thread.publicId } as const;
  const begun = await getDraft(db, actor.id, place);
  return json({
    thread: { publicId: thread.publicId, slug: thread.slug, title: thread.title },
    start: startWith({ title: thread.title, body: thread.bodySource, tags: tags.join(', ') }, begun),
    draft: formDraft(place, begun),
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
  const form = await readWriting(ctx, { draft: threadEditDraft, render });
  if (!form.ok) return form.answer;
  if (untaken) return form.refuse({ form: untaken });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const edited = await editThread(ctx, { publicId, ...form.value });
  if (!edited.ok) return form.refuse(describePostProblem(edited.problem));
  return seeOther(
    paths.thread(edited.value),
    describePosted(edited.value, {
      open: 'Saved. What it said before stays in its history.',
      held: 'Saved.',
    }),
  );
}

export default function EditThread() {
  const { thread, start, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ThreadEditDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: {
      title: { required: true, minLength: minTitle, maxLength: maxTitle },
      body: { required: true },
    },
  });
  const { title, body, tags } = fields;
  return (
    <Page width="reading">
      <PageHeader title="Change your thread" before={<a href={paths.thread(thread)}>{thread.title}</a>} />
      <ThreadForm
        form={form}
        fields={{ title, body, tags }}
        submit="Save thread"
        thread={thread.publicId}
        draft={draft}
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
