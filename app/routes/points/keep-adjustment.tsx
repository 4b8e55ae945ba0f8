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
import { keepAdjustment } from '#app/features/reputation/adjustments/keep-adjustment.server';
import { AdjustmentView } from '#app/features/reputation/adjustments/ui/adjustment-view';
import { ReasonForm } from '#app/features/reputation/adjustments/ui/reason-form';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'A correction stays' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getAdjustment(db, publicId));
  orRefuse(may(actor, 'points.adjust', found));
  const verdict = may(actor, 'adjustment.keep', found);
  if (!verdict.ok) throw seeOther(paths.adjustment(publicId), describeRefusal(verdict.because));
  const { displayName, points, reason, at, contestWords, contestedAt, givenBy } = found;
  return json({
    ...{ publicId, displayName },
    shown: {
      ...{ points, reason, at, contestWords, contestedAt },
      ...{ undoneAt: null, undoReason: null, keptAt: null, keepReason: null },
      people: { givenBy, undoneBy: null, keptBy: null },
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, adjustmentReasonDraft);
  if (!form.ok) return form.reply();
  const kept = await keepAdjustment(ctx, { publicId, reason: form.value.reason });
  if (kept.ok) return seeOther(paths.adjustment(publicId), 'Answered. The member is told, with the reason.');
  if (kept.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(kept.problem.because), status: 403 });
}

export default function KeepAdjustment() {
  const { publicId, displayName, shown } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AdjustmentReasonDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true, minLength: leastReason, maxLength: maxReason } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Answer ${displayName}: the correction stays`}
        lead="The points do not move. The member is told, with the reason, and not by whom."
        before={<a href={paths.adjustment(publicId)}>The correction</a>}
      />
      <AdjustmentView {...shown} />
      <ReasonForm form={form} field={fields.reason} submit="It stays" />
    </Page>
  );
}
