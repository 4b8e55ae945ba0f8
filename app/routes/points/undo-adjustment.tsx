import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { leastReason, maxReason } from '#app/features/reputation/adjustments/adjustment';
import {
  adjustmentReasonDraft,
  type AdjustmentReasonDraft,
} from '#app/features/reputation/adjustments/adjustment-drafts.server';
import { getAdjustment } from '#app/features/reputation/adjustments/adjustment-queries.server';
import { AdjustmentView } from '#app/features/reputation/adjustments/ui/adjustment-view';
import { ReasonForm } from '#app/features/reputation/adjustments/ui/reason-form';
import { undoAdjustment } from '#app/features/reputation/adjustments/undo-adjustment.server';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

const undoneAlready = 'It has been taken back already.';

export const meta: MetaFunction = () => [{ title: 'Take a correction back' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getAdjustment(db, publicId));
  orRefuse(may(actor, 'points.adjust', found));
  if (found.undoneAt) throw seeOther(paths.adjustment(publicId), undoneAlready);
  const { displayName, points, reason, at, contestWords, contestedAt, givenBy } = found;
  const { keptAt, keepReason, keptBy } = found;
  return json({
    ...{ publicId, displayName },
    shown: {
      ...{
        points,
        reason,
        at,
        contestWords,
        contestedAt,
        keptAt,
        keepReason,
        undoneAt: null,
        undoReason: null,
      },
      people: { givenBy, keptBy, undoneBy: null },
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, adjustmentReasonDraft);
  if (!form.ok) return form.reply();
  const undone = await undoAdjustment(ctx, { publicId, reason: form.value.reason });
  if (undone.ok)
    return seeOther(paths.adjustment(publicId), 'Taken back. The member is told, with the reason.');
  const { problem } = undone;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'undone-already') return seeOther(paths.adjustment(publicId), undoneAlready);
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function UndoAdjustment() {
  const { publicId, displayName, shown } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AdjustmentReasonDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true, minLength: leastReason, maxLength: maxReason } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Take back a correction of the points of ${displayName}`}
        lead="The entry stays and gets its opposite. The member is told, with the reason."
        before={<a href={paths.adjustment(publicId)}>The correction</a>}
      />
      <AdjustmentView {...shown} />
      <ReasonForm form={form} field={fields.reason} submit="Take it back" />
    </Page>
  );
}
