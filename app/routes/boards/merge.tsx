import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { mergeThreads, type MergeProblem } from '#app/features/boards/rearranging/merge-threads.server';
import { mergeDraft } from '#app/features/boards/rearranging/rearranging-drafts.server';
import { getMergeTarget } from '#app/features/boards/rearranging/target-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { readThreadAddress } from '#app/features/boards/thread-address';
import { ChooseTarget, ConfirmMerge } from '#app/features/boards/ui/merge-forms';
import { levels } from '#app/features/reputation/level';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Merge threads' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.lock', thread));
  const asked = new URL(args.request.url).searchParams.get('into');
  const into = readThreadAddress(asked?.slice(0, 400) ?? '');
  const target = into ? await getMergeTarget(db, actor, { thread, into, levels }) : null;
  const { publicId, slug, title } = thread;
  return json({ thread: { publicId, slug, title }, asked, target });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, mergeDraft);
  if (!form.ok) return form.reply();
  const merged = await mergeThreads(ctx, { publicId, ...form.value });
  if (merged.ok)
    return seeOther(paths.thread(merged.value), 'They are one thread now. Those who followed it are told.');
  const { problem } = merged;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'other-readers')
    return form.refuse({
      fields: { otherReaders: 'There others can read it than now. Tick this if that is meant.' },
    });
  return form.refuse({ form: describeProblem(problem), status: problem.code === 'refused' ? 403 : 422 });
}

function describeProblem(problem: Exclude<MergeProblem, { code: 'gone' | 'other-readers' }>): string {
  switch (problem.code) {
    case 'no-such-thread':
      return 'There is no other thread at this address that you could merge it into.';
    case 'not-open':
      return 'Only threads that everybody there can see can be merged: one of them is held, hidden or withdrawn.';
    case 'has-poll':
      return 'It holds a poll, whose answers would be lost. Close it as a duplicate instead.';
    case 'stays':
      return 'An event or an article would lose what makes it one. Close it with a word on where to go instead.';
    case 'idea-elsewhere':
      return 'An idea can only become part of another idea: its votes would be lost.';
    case 'in-queue':
      return 'It waits in the queue for a decision. Decide first.';
    case 'refused':
      return describeRefusal(problem.because);
  }
}

export default function MergeThreads() {
  const { thread, asked, target } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ into: string; otherReaders: string }>({ lastResult: lastResult ?? null });
  return (
    <Page width="narrow">
      <PageHeader
        title="Merge into another thread"
        lead="Its opening post becomes a reply there, and all replies stand in the order of their time."
        before={
          <a href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        }
      />
      <ChooseTarget action={paths.mergeThread(thread.publicId)} asked={asked} found={target !== null} />
      {target ? <ConfirmMerge form={form} otherReaders={fields.otherReaders} target={target} /> : null}
    </Page>
  );
}
