import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';

import { listKeepers, listKnownAudiences } from '#app/features/boards/audience-queries.server';
import { boardDraft, type BoardDraft } from '#app/features/boards/board-draft.server';
import { saveBoard } from '#app/features/boards/save-board.server';
import { threadKinds } from '#app/features/boards/thread-kind';
import { describeBoardProblem } from '#app/features/boards/post-problems';
import { BoardForm } from '#app/features/boards/ui/board-form';
import { levels } from '#app/features/reputation/level';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'New board' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'board.manage', null));
  const draft: BoardDraft = {
    name: '',
    description: '',
    threadKinds: [...threadKinds],
    seenBy: ['public'],
    postedBy: ['members'],
    repliedBy: ['members'],
    moderatedBy: ['staff'],
    rules: '',
    templates: { question: '', discussion: '', idea: '' },
    position: 10,
  };
  const [known, moderators] = await Promise.all([listKnownAudiences(db), listKeepers(db, actor)]);
  return json({ known: { levels, ...known }, moderators, draft });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, boardDraft);
  if (!form.ok) return form.reply();
  const saved = await saveBoard(ctx, { slug: null, ...form.value });
  if (saved.ok) return seeOther(paths.board(saved.value.slug), 'The board is open.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  return form.refuse(describeBoardProblem(problem));
}

export default function NewBoard() {
  const { known, moderators, draft } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<BoardDraft>({
    lastResult: lastResult ?? null,
    defaultValue: draft,
    constraint: {
      name: { required: true, maxLength: 60 },
      description: { maxLength: 300 },
      threadKinds: { required: true },
      seenBy: { required: true },
      postedBy: { required: true },
      repliedBy: { required: true },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title="New board" />
      <BoardForm form={form} fields={fields} known={known} moderators={moderators} submit="Open board" />
    </Page>
  );
}
