import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { leastReason, maxReason } from '#app/features/reputation/adjustments/adjustment';
import {
  contestAdjustmentDraft,
  type ContestAdjustmentDraft,
} from '#app/features/reputation/adjustments/adjustment-drafts.server';
import { getAdjustment } from '#app/features/reputation/adjustments/adjustment-queries.server';
import { contestAdjustment } from '#app/features/reputation/adjustments/contest-adjustment.server';
import { AdjustmentView } from '#app/features/reputation/adjustments/ui/adjustment-view';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'A correction of points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getAdjustment(db, publicId));
  orRefuse(may(actor, 'adjustment.read', found));
  const mayUndo = may(actor, 'points.adjust', found).ok;
  const { givenBy, undoneBy, handle, displayName, points, reason, at } = found;
  const { contestWords, contestedAt, undoneAt, undoReason, keptAt, keepReason, keptBy } = found;
  return json({
    ...{ publicId, handle, displayName, own: found.memberId === actor.id },
    shown: {
      ...{ points, reason, at, contestWords, contestedAt, undoneAt, undoReason, keptAt, keepReason },
      people: mayUndo ? { givenBy, undoneBy, keptBy } : null,
    },
    mayKeep: may(actor, 'adjustment.keep', found).ok,
    mayUndo: mayUndo && undoneAt === null,
    mayContest: may(actor, 'adjustment.contest', found).ok,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, contestAdjustmentDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const contested = await contestAdjustment(ctx, { publicId, words: form.value.words });
  if (contested.ok) return seeOther(paths.adjustment(publicId), 'Thank you. The team is told and reads it.');
  if (contested.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(contested.problem.because), status: 409 });
}

export default function AdjustmentPage() {
  const { publicId, handle, displayName, own, shown, mayUndo, mayKeep, mayContest } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ContestAdjustmentDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: leastReason, maxLength: maxReason } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={own ? 'A correction of your points' : `A correction of the points of ${displayName}`}
        lead="Somebody of the team did this by hand; no rule did."
        before={<a href={paths.statement(handle)}>Points statement</a>}
        actions={
          <>
            {mayUndo ? <ButtonLink href={paths.undoAdjustment(publicId)}>Take it back</ButtonLink> : null}
            {mayKeep ? <ButtonLink href={paths.keepAdjustment(publicId)}>It stays</ButtonLink> : null}
          </>
        }
      />
      <AdjustmentView {...shown} />
      {mayContest ? (
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <TextArea
            field={fields.words}
            label="Is it wrong? Write to the team"
            hint="Every admin is told and can take it back. You can write once."
            rows={5}
          />
          <div className="form__actions">
            <Button variant="primary">Write to the team</Button>
          </div>
        </form>
      ) : null}
    </Page>
  );
}
