import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { readPosition } from '#app/features/boards/reply';
import { splitDraft } from '#app/features/boards/rearranging/rearranging-drafts.server';
import { choicesPerPage, kindOfSplit } from '#app/features/boards/rearranging/split';
import { splitThread } from '#app/features/boards/rearranging/split-thread.server';
import { listReplyChoices, listTargetBoards } from '#app/features/boards/rearranging/target-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { SplitForm } from '#app/features/boards/ui/split-form';
import { levels } from '#app/features/reputation/level';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Split a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.lock', thread));
  const after = readPosition(new URL(args.request.url).searchParams.get('after'));
  const [targets, found] = await Promise.all([
    listTargetBoards(db, actor, { thread, levels, takes: (to) => kindOfSplit(to, thread.kind) !== null }),
    listReplyChoices(db, thread, after),
  ]);
  const replies = found.slice(0, choicesPerPage);
  const last = found.length > choicesPerPage ? replies.at(-1) : undefined;
  const { publicId, slug, title } = thread;
  return json({
    thread: { publicId, slug, title },
    targets,
    board: targets.find(({ id }) => id === thread.boardId)?.slug ?? '',
    replies: replies.map((reply) => ({ ...reply, beginning: excerptOf(reply.beginning, 160) })),
    next: last ? String(last.position) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, splitDraft);
  if (!form.ok) return form.reply();
  const { board, ...input } = form.value;
  const split = await splitThread(ctx, { publicId, boardSlug: board, ...input });
  if (split.ok)
    return seeOther(
      paths.thread(split.value),
      'The replies have a thread of their own. Those concerned are told.',
    );
  const { problem } = split;
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'no-board':
      return form.refuse({ fields: { board: 'Choose a board' } });
    case 'other-readers':
      return form.refuse({
        fields: { otherReaders: 'There others can read them than now. Tick this if that is meant.' },
      });
    case 'replies-gone':
      return form.refuse({
        fields: { replies: 'One of these is not here any more. Choose again.' },
        status: 409,
      });
    case 'accepted':
      return form.refuse({
        fields: { replies: 'The accepted answer stays with its question. Take the mark away first.' },
      });
    case 'in-queue':
      return form.refuse({ fields: { replies: 'The first of these waits in the queue. Decide first.' } });
    case 'refused':
      return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  }
}

export default function SplitThread() {
  const { thread, targets, board, replies, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ replies: string[]; title: string; board: string; otherReaders: string }>({
    lastResult: lastResult ?? null,
    defaultValue: { board },
    constraint: {
      replies: { required: true },
      title: { required: true, maxLength: 150 },
      board: { required: true },
    },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Split off replies"
        lead="The first of them opens the new thread. A line stays behind that leads there."
        before={
          <a href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        }
      />
      {replies.length > 0 ? (
        <SplitForm form={form} fields={fields} replies={replies} targets={targets} />
      ) : (
        <p>There is no reply here that could be split off.</p>
      )}
      <Pagination
        next={
          next ? { href: paths.splitThread(thread.publicId, { after: next }), label: 'Later replies' } : null
        }
      />
    </Page>
  );
}
