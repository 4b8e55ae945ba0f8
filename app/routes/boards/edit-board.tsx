import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getBoard } from '#app/features/boards/board-queries.server';
import { listKeepers, listKnownAudiences } from '#app/features/boards/audience-queries.server';
import { boardDraft, type BoardDraft } from '#app/features/boards/board-draft.server';
import { saveBoard } from '#app/features/boards/save-board.server';
import { describeBoardProblem } from '#app/features/boards/post-problems';
import { BoardForm } from '#app/features/boards/ui/board-form';
import { levels } from '#app/features/reputation/level';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Change a board' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const [found, known, moderators] = await Promise.all([
    getBoard(db, args.params['slug'] ?? ''),
    listKnownAudiences(db),
    listKeepers(db, actor),
  ]);
  const board = orNotFound(found);
  orRefuse(may(actor, 'board.manage', board));
  return json({
    known: { levels, ...known },
    moderators,
    draft: { ...board, rules: board.rulesSource },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, boardDraft);
  if (!form.ok) return form.reply();
  const saved = await saveBoard(ctx, { slug: args.params['slug'] ?? '', ...form.value });
  if (saved.ok) return seeOther(paths.board(saved.value.slug), 'Saved.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  return form.refuse(describeBoardProblem(problem));
}

export default function EditBoard() {
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
      <PageHeader
        title="Change the board"
        before={<a href={paths.board(draft.slug)}>{draft.name}</a>}
        actions={<ButtonLink href={paths.cover(draft.slug)}>Its cover</ButtonLink>}
      />
      <BoardForm form={form} fields={fields} known={known} moderators={moderators} submit="Save board" />
    </Page>
  );
}
