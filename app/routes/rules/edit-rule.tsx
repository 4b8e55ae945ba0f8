import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listReadableBoards } from '#app/features/boards/board-queries.server';
import { levels } from '#app/features/reputation/level';
import { getRule, listVersions } from '#app/features/rules/rule-queries.server';
import { ruleDraft } from '#app/features/rules/rule-draft.server';
import { fieldsOf, required, type RuleFields } from '#app/features/rules/rule-form';
import { takeRule } from '#app/features/rules/take-rule.server';
import { getTrialOf } from '#app/features/rules/trial-queries.server';
import { RuleForm } from '#app/features/rules/ui/rule-form';
import { RuleVersions } from '#app/features/rules/ui/rule-versions';
import { TrialView } from '#app/features/rules/ui/trial-view';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A rule about posts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'rule.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const rule = orNotFound(await getRule(db, args.params['publicId']));
  const boards = await listReadableBoards(db, actor);
  const [versions, trial] = await Promise.all([listVersions(db, rule.id), getTrialOf(db, actor, rule.id)]);
  const { publicId, name, enabled, version, test } = rule;
  return json({
    rule: { publicId, name, enabled, version, kind: test.kind },
    boards: boards.map(({ slug, name: label }) => ({ value: slug, label })),
    start: fieldsOf(rule, boards),
    versions,
    trial,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const rule = orNotFound(await getRule(ctx.db, args.params['publicId']));
  const form = await readForm(args.request, ruleDraft(rule.test.kind));
  if (!form.ok) return json({ result: await form.reply().json(), trial: null }, { status: 422 });
  const taken = await takeRule(ctx, rule.publicId, form.value);
  if (taken.kind === 'saved') return seeOther(paths.rule(taken.publicId), 'Saved as a new version.');
  const { status, trial, ...problem } = taken;
  return json({ result: await form.refuse(problem).json(), trial }, { status });
}

export default function EditRule() {
  const { rule, boards, start, versions, trial: known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<RuleFields>({
    lastResult: answer?.result ?? null,
    constraint: required,
    defaultValue: start,
  });
  const trial = answer?.trial ?? known;
  const turn = paths.turnRule(rule.publicId);
  return (
    <Page width="narrow">
      <PageHeader
        title={rule.name}
        lead={rule.enabled ? `In force, version ${rule.version}.` : `Off, version ${rule.version}.`}
        before={<a href={paths.holdingRules()}>Rules about posts</a>}
        actions={
          <>
            <ActionForm action={turn} fields={{ to: rule.enabled ? 'off' : 'on' }}>
              {rule.enabled ? 'Turn off' : 'Turn on'}
            </ActionForm>
            {versions.length > 1 ? (
              <ActionForm action={turn} fields={{ to: 'before' }} variant="quiet">
                Take the last change back
              </ActionForm>
            ) : null}
          </>
        }
      />
      {trial ? <TrialView trial={trial} /> : null}
      <RuleForm
        form={form}
        fields={fields}
        kind={rule.kind}
        boards={boards}
        levels={levels}
        trial={answer?.trial && !answer.trial.ended ? answer.trial.publicId : undefined}
      />
      <RuleVersions versions={versions} />
    </Page>
  );
}
