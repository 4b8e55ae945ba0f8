import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Composer } from '#app/components/composer';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { editReply } from '#app/features/boards/edit-reply.server';
import { replyDraft, type ReplyDraft } from '#app/features/boards/post-drafts.server';
import { findReply } from '#app/features/boards/subject-queries.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change a reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const reply = orNotFound(await findReply(db, args.params['publicId']));
  orRefuse(may(actor, 'reply.edit', reply));
  return json({ publicId: reply.publicId, title: reply.thread.title, body: reply.bodySource });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const form = await readForm(args.request, replyDraft);
  if (!form.ok) return json({ result: await form.reply().json(), preview: null }, { status: 422 });
  const { intent, body } = form.value;
  if (intent === 'preview')
    return json({ result: await form.refuse({}).json(), preview: (await renderMarkdown(body)).html });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return json({ result: await form.refuse({ form: wait }).json(), preview: null }, { status: 429 });
  const edited = await editReply(ctx, { publicId: args.params['publicId'], body });
  if (edited.ok)
    return seeOther(paths.reply(args.params['publicId']), 'Saved. What it said before stays in its history.');
  if (edited.problem.code === 'gone') throw notFound();
  return json(
    { result: await form.refuse({ form: describeRefusal(edited.problem.because) }).json(), preview: null },
    { status: 403 },
  );
}

export default function EditReply() {
  const { publicId, title, body } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReplyDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: { body },
    constraint: { body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader title="Change your reply" before={<a href={paths.reply(publicId)}>{title}</a>} />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <Composer
          field={fields.body}
          label="Your words"
          submit="Save reply"
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
          rows={10}
        />
      </form>
    </Page>
  );
}
