import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Progress } from '#app/components/progress';
import { Section } from '#app/components/section';
import { mayStillUndo, standingInWords } from '#app/features/cleanups/cleanup';
import { undoDraft, type UndoDraft } from '#app/features/cleanups/cleanup-drafts.server';
import { countProgress, getCleanup } from '#app/features/cleanups/cleanup-queries.server';
import { undoCleanup } from '#app/features/cleanups/undo-cleanup.server';
import { TraceList } from '#app/features/cleanups/ui/trace-list';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Clean-up' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const cleanup = orNotFound(await getCleanup(db, args.params['publicId']));
  orRefuse(may(actor, 'member.clean-up', { authorId: cleanup.memberId, authorRole: cleanup.memberRole }));
  const { publicId, state, undoUntil, memberName, memberHandle, moderatorName, itemPublicId } = cleanup;
  return json({
    ...{ publicId, state, memberName, memberHandle, moderatorName, itemPublicId },
    traces: await countProgress(db, cleanup.id),
    standing: standingInWords({ state, undoUntil }, now),
    mayUndo: mayStillUndo({ state, undoUntil }, now),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, undoDraft);
  if (!form.ok) return form.reply();
  const undone = await undoCleanup(ctx, { publicId, reason: form.value.reason });
  if (undone.ok) return seeOther(paths.cleanup(publicId), 'It is being taken back.');
  const { problem } = undone;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'over')
    return form.refuse({ form: 'It cannot be taken back at this moment. Look again.', status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function ShowCleanup() {
  const data = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<UndoDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true } },
  });
  const total = data.traces.reduce((sum, trace) => sum + trace.count, 0);
  const isBack = data.state === 'undoing';
  const done = data.traces.reduce(
    (sum, trace) => sum + trace.left + (isBack ? trace.restored : trace.removed + trace.restored),
    0,
  );
  const isMoving = data.state === 'running' || isBack;
  return (
    <Page width="narrow">
      <PageHeader
        title={`Clean-up after ${data.memberName}`}
        lead={data.standing}
        before={<a href={paths.member(data.memberHandle)}>{data.memberName}</a>}
        actions={<a href={paths.queueItem(data.itemPublicId)}>The decision, by {data.moderatorName}</a>}
      />
      {isMoving ? (
        <Section title="How far it is">
          <Progress label={isBack ? 'Brought back' : 'Taken away'} done={done} total={total} />
          <ButtonLink href={paths.cleanup(data.publicId)}>Look again</ButtonLink>
        </Section>
      ) : null}
      <Section title="What it is about">
        <TraceList traces={data.traces} />
      </Section>
      {data.mayUndo ? (
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <TextField
            field={fields.reason}
            label="Why it is taken back"
            hint="The member reads it. Everything that is listed comes back, and the suspension ends."
          />
          <div className="form__actions">
            <Button>Take it back</Button>
          </div>
        </form>
      ) : null}
    </Page>
  );
}
