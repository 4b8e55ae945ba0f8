import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { moveThread } from '#app/features/boards/rearranging/move-thread.server';
import { moveDraft } from '#app/features/boards/rearranging/rearranging-drafts.server';
import { listTargetBoards } from '#app/features/boards/rearranging/target-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { takesKind } from '#app/features/boards/thread-kind';
import { levels } from '#app/features/reputation/level';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Move a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.lock', thread));
  const targets = await listTargetBoards(db, actor, {
    thread,
    levels,
    takes: (board) => takesKind(board, thread.kind),
  });
  const { publicId, slug, title } = thread;
  return json({
    thread: { publicId, slug, title },
    targets: targets.filter((board) => board.id !== thread.boardId),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, moveDraft);
  if (!form.ok) return form.reply();
  const { board, otherReaders } = form.value;
  const moved = await moveThread(ctx, { publicId, boardSlug: board, otherReaders });
  if (moved.ok)
    return seeOther(
      paths.thread({ publicId, slug: moved.value.slug }),
      `It is in ${moved.value.boardName} now. Its author and those who follow it are told.`,
    );
  const { problem } = moved;
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'no-board':
      return form.refuse({ fields: { board: 'Choose a board' } });
    case 'there-already':
      return form.refuse({ fields: { board: 'It is in this board already' }, status: 409 });
    case 'wrong-kind':
      return form.refuse({ fields: { board: 'This board does not take such threads' } });
    case 'other-readers':
      return form.refuse({
        fields: { otherReaders: 'There others can read it than now. Tick this if that is meant.' },
      });
    case 'refused':
      return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  }
}

export default function MoveThread() {
  const { thread, targets } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ board: string; otherReaders: string }>({
    lastResult: lastResult ?? null,
    constraint: { board: { required: true } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Move the thread"
        lead="Its replies, votes and addresses go along. Who may read it is what the board says."
        before={
          <a href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        }
      />
      {targets.length === 0 ? (
        <p>There is no other board that takes a thread of this kind.</p>
      ) : (
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <RadioGroup
            field={fields.board}
            label="To"
            choices={targets.map(({ slug, name, readers }) => ({ value: slug, label: name, hint: readers }))}
          />
          <CheckboxGroup
            field={fields.otherReaders}
            label="Other readers"
            choices={[{ value: 'yes', label: 'Yes, others may read it there than now' }]}
            hint="Needed only when the board says that its readers are not the same."
          />
          <div className="form__actions">
            <Button variant="primary">Move the thread</Button>
            <ButtonLink href={paths.thread(thread)} variant="quiet">
              Back
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  );
}
