import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { adjustPoints } from '#app/features/reputation/adjustments/adjust-points.server';
import { adjustmentLimit, leastReason, maxReason } from '#app/features/reputation/adjustments/adjustment';
import {
  adjustmentDraft,
  type AdjustmentDraft,
} from '#app/features/reputation/adjustments/adjustment-drafts.server';
import {
  listAdjustments,
  sumAdjustedToday,
} from '#app/features/reputation/adjustments/adjustment-queries.server';
import { describeAdjustProblem } from '#app/features/reputation/adjustments/describe-adjust-problem';
import { AdjustmentList } from '#app/features/reputation/adjustments/ui/adjustment-list';
import { getBalance } from '#app/features/reputation/statement-queries.server';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { newPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Correct points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAdmin(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'points.adjust', { memberId: member.id }));
  const [balance, today, adjustments] = await Promise.all([
    getBalance(db, member.id),
    sumAdjustedToday(db, member.id, now),
    listAdjustments(db, member.id),
  ]);
  const { handle, displayName } = member;
  const left = Math.max(adjustmentLimit - today, 0);
  return json({ handle, displayName, balance, left, adjustments, key: newPublicId() });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, adjustmentDraft);
  if (!form.ok) return form.reply();
  const handle = args.params['handle'] ?? '';
  const adjusted = await adjustPoints(ctx, { handle, ...form.value });
  if (adjusted.ok)
    return seeOther(paths.statement(handle), 'Corrected. The member is told, with the reason.');
  const { problem } = adjusted;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeAdjustProblem(problem);
  if (problem.code === 'refused') return form.refuse({ form: sentence, status: 403 });
  if (problem.code === 'sent-before') return form.refuse({ form: sentence, status: 409 });
  return form.refuse({ fields: { points: sentence } });
}

export default function AdjustPoints() {
  const { handle, displayName, balance, left, adjustments, key } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AdjustmentDraft>({
    lastResult: lastResult ?? null,
    constraint: {
      points: { required: true },
      reason: { required: true, minLength: leastReason, maxLength: maxReason },
    },
    defaultValue: { key },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Correct the points of ${displayName}`}
        lead="For what no rule could see, or saw wrongly. It becomes an entry of its own; the member is told, reads the reason and can object."
        before={<a href={paths.statement(handle)}>Points statement</a>}
      />
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue} />
        <TextField
          field={fields.points}
          label="Points"
          hint={`With a minus to take some. The balance is ${formatCount(balance)}. In a day ${plural(adjustmentLimit, 'point', 'points')} may be corrected for one member, ${formatCount(left)} of them are left today.`}
          type="number"
          short
        />
        <TextArea
          field={fields.reason}
          label="Reason"
          hint="The member reads these words. Name nobody else."
          rows={4}
        />
        <div className="form__actions">
          <Button variant="primary">Correct the points</Button>
        </div>
      </form>
      {adjustments.length > 0 ? (
        <Section title="Earlier corrections" id="earlier">
          <AdjustmentList adjustments={adjustments} />
        </Section>
      ) : null}
    </Page>
  );
}
