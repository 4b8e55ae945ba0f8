import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { plural } from '#app/lib/plural';
import { decideRedemption, possibleActs } from '#app/features/rewards/decide-redemption.server';
import { leastNote, maxNote, teamStateWords } from '#app/features/rewards/redemption';
import { decisionDraft, type DecisionDraft } from '#app/features/rewards/redemption-drafts.server';
import { getRedemption } from '#app/features/rewards/redemption-queries.server';
import { DecisionForms } from '#app/features/rewards/ui/decision-forms';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Decide about a redemption' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getRedemption(db, publicId));
  orRefuse(may(actor, 'redemption.decide', found));
  const { title, cost, displayName, state } = found;
  return json({ publicId, title, cost, displayName, state, can: possibleActs(found) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, decisionDraft);
  if (!form.ok) return form.reply();
  const decided = await decideRedemption(ctx, { publicId, decision: form.value });
  if (decided.ok) return seeOther(paths.redemption(publicId), 'Done. The member is told.');
  const { problem } = decided;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ form: `That does not fit any more: ${teamStateWords[problem.state]}.`, status: 409 });
}

export default function DecideRedemption() {
  const { publicId, title, cost, displayName, state, can } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<DecisionDraft>({
    lastResult: lastResult ?? null,
    constraint: { note: { required: true, minLength: leastNote, maxLength: maxNote } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={<bdi>{title}</bdi>}
        before={<a href={paths.redemption(publicId)}>The redemption</a>}
        lead={
          <>
            <bdi>{displayName}</bdi>, {plural(cost, 'point', 'points')}. {teamStateWords[state]}.
          </>
        }
      />
      <DecisionForms publicId={publicId} can={can} form={form} note={fields.note} />
    </Page>
  );
}
