import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Composer } from '#app/components/composer';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { replyDraft, type ReplyDraft } from '#app/features/boards/post-drafts.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { quoteOf } from '#app/features/boards/quote';
import { findReply, findThread } from '#app/features/boards/subject-queries.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.reply', thread));
  const quoted = new URL(args.request.url).searchParams.get('quote');
  const reply = isPublicId(quoted ?? undefined) ? await findReply(db, quoted ?? '') : null;
  const mayQuote = reply && reply.thread.id === thread.id && may(actor, 'reply.read', reply).ok;
  return json({
    thread: { publicId: thread.publicId, slug: thread.slug, title: thread.title },
    body: mayQuote ? quoteOf(reply.bodySource) : '',
  });
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
  const posted = await postReply(ctx, { threadPublicId: args.params['publicId'], body });
  if (posted.ok) {
    const held =
      posted.value.state === 'held'
        ? 'Thank you. Because of the link a moderator looks at it first.'
        : 'Your reply is posted.';
    return seeOther(paths.reply(posted.value.publicId), held);
  }
  if (posted.problem.code === 'gone') throw notFound();
  return json(
    { result: await form.refuse({ form: describeRefusal(posted.problem.because) }).json(), preview: null },
    { status: 403 },
  );
}

export default function PostReply() {
  const { thread, body } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReplyDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: { body },
    constraint: { body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader title="Your reply" before={<a href={paths.thread(thread)}>{thread.title}</a>} />
      <form method="post" action={paths.postReply(thread.publicId)} className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <Composer
          field={fields.body}
          label="Your words"
          submit="Post reply"
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
          rows={10}
        />
      </form>
    </Page>
  );
}
