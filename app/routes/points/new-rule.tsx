import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { describeChangeProblem } from '#app/features/reputation/describe-change-problem';
import { listRulePlaces } from '#app/features/reputation/load-rule-pages.server';
import { actTraits, pointActs } from '#app/features/reputation/point-act';
import { contentOf, ruleChangeDraft } from '#app/features/reputation/rule-change-draft.server';
import { requiredFields, type PointRuleFields } from '#app/features/reputation/rule-fields';
import { startChange } from '#app/features/reputation/start-change.server';
import { PointRuleForm } from '#app/features/reputation/ui/point-rule-form';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A further rule of points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'point-rule.write', null));
  const act = orNotFound(pointActs.find((one) => one === args.params['act']));
  const { boards, groups } = await listRulePlaces(db, actor);
  const choice = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return json({ act, boards: boards.map(choice), groups: groups.map(choice) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const act = orNotFound(pointActs.find((one) => one === args.params['act']));
  const form = await readForm(args.request, ruleChangeDraft);
  if (!form.ok) return form.reply();
  const places = await listRulePlaces(ctx.db, ctx.actor);
  const started = await startChange(ctx, {
    rule: null,
    content: contentOf(form.value, { act, places, before: null }),
    since: form.value.from === 'day' ? (form.value.since ?? null) : null,
    why: form.value.why,
  });
  if (started.ok) return seeOther(paths.pointRuleChange(started.value.publicId));
  const status = started.problem.code === 'refused' ? 403 : 422;
  return form.refuse({ form: describeChangeProblem(started.problem), status });
}

export default function NewPointRule() {
  const { act, boards, groups } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<PointRuleFields>({
    lastResult: lastResult ?? null,
    constraint: requiredFields,
    defaultValue: { enabled: 'on', from: 'now' },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`A further rule: ${actTraits[act].label.toLowerCase()}`}
        lead="It gives its points beside what other rules give for the same act."
        before={<a href={paths.pointRules()}>Rules of points</a>}
      />
      <PointRuleForm form={form} fields={fields} act={act} boards={boards} groups={groups} />
    </Page>
  );
}
