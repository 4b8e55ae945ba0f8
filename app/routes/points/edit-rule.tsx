import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { describeChangeProblem } from '#app/features/reputation/describe-change-problem';
import { listRulePlaces } from '#app/features/reputation/load-rule-pages.server';
import { actTraits } from '#app/features/reputation/point-act';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { contentOf, ruleChangeDraft } from '#app/features/reputation/rule-change-draft.server';
import { listRuleVersions } from '#app/features/reputation/rule-change-queries.server';
import { requiredFields, ruleFieldsOf, type PointRuleFields } from '#app/features/reputation/rule-fields';
import { ruleInWords } from '#app/features/reputation/rule-words';
import { startChange } from '#app/features/reputation/start-change.server';
import { PointRuleForm } from '#app/features/reputation/ui/point-rule-form';
import { PointRuleVersions } from '#app/features/reputation/ui/point-rule-versions';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A rule of points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'point-rule.read', null));
  const { newest } = await loadRuleBook(db);
  const rule = orNotFound(newest.find((one) => one.rule === args.params['rule']));
  const [places, versions] = await Promise.all([listRulePlaces(db, actor), listRuleVersions(db, rule.rule)]);
  const choice = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return json({
    act: rule.act,
    version: rule.version,
    enabled: rule.enabled,
    start: ruleFieldsOf(rule, places),
    boards: places.boards.map(choice),
    groups: places.groups.map(choice),
    versions: versions.map(({ content, ...version }) => ({
      ...version,
      lines: ruleInWords(content, places),
    })),
    mayWrite: may(actor, 'point-rule.write', null).ok,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { newest } = await loadRuleBook(ctx.db);
  const rule = orNotFound(newest.find((one) => one.rule === args.params['rule']));
  const form = await readForm(args.request, ruleChangeDraft);
  if (!form.ok) return form.reply();
  const places = await listRulePlaces(ctx.db, ctx.actor);
  const started = await startChange(ctx, {
    rule: rule.rule,
    content: contentOf(form.value, { act: rule.act, places, before: rule }),
    since: form.value.from === 'day' ? (form.value.since ?? null) : null,
    why: form.value.why,
  });
  if (started.ok) return seeOther(paths.pointRuleChange(started.value.publicId));
  const status = started.problem.code === 'refused' ? 403 : 422;
  return form.refuse({ form: describeChangeProblem(started.problem), status });
}

export default function EditPointRule() {
  const { act, version, enabled, start, boards, groups, versions, mayWrite } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<PointRuleFields>({
    lastResult: lastResult ?? null,
    constraint: requiredFields,
    defaultValue: start,
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={actTraits[act].label}
        lead={enabled ? `In force, version ${version}.` : `Off, version ${version}.`}
        before={<a href={paths.pointRules()}>Rules of points</a>}
      />
      {mayWrite ? (
        <PointRuleForm form={form} fields={fields} act={act} boards={boards} groups={groups} />
      ) : (
        <p>An admin can change it.</p>
      )}
      <PointRuleVersions versions={versions} />
    </Page>
  );
}
