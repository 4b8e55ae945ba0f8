import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listReadableBoards } from '#app/features/boards/board-queries.server';
import { levels } from '#app/features/reputation/level';
import { takeRule } from '#app/features/rules/take-rule.server';
import { kindWords, ruleKinds } from '#app/features/rules/holding-rule';
import { ruleDraft } from '#app/features/rules/rule-draft.server';
import { required, type RuleFields } from '#app/features/rules/rule-form';
import { RuleForm } from '#app/features/rules/ui/rule-form';
import { TrialView } from '#app/features/rules/ui/trial-view';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A new rule' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'rule.write', null));
  const asked = new URL(args.request.url).searchParams.get('kind') ?? 'words';
  const kind = orNotFound(ruleKinds.find((one) => one === asked));
  const boards = await listReadableBoards(db, actor);
  return json({ kind, boards: boards.map(({ slug, name }) => ({ value: slug, label: name })) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const asked = new URL(args.request.url).searchParams.get('kind') ?? 'words';
  const kind = orNotFound(ruleKinds.find((one) => one === asked));
  const form = await readForm(args.request, ruleDraft(kind));
  if (!form.ok) return json({ result: await form.reply().json(), trial: null }, { status: 422 });
  const taken = await takeRule(ctx, null, form.value);
  if (taken.kind === 'saved')
    return seeOther(paths.rule(taken.publicId), 'The rule is in force. One click turns it off again.');
  const { status, trial, ...problem } = taken;
  return json({ result: await form.refuse(problem).json(), trial }, { status });
}

export default function NewRule() {
  const { kind, boards } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<RuleFields>({
    lastResult: answer?.result ?? null,
    constraint: required,
    defaultValue: { effect: 'hold', concerns: ['thread', 'reply', 'review'] },
  });
  const trial = answer?.trial ?? null;
  return (
    <Page width="narrow">
      <PageHeader
        title={`A new rule: ${kindWords[kind].label.toLowerCase()}`}
        before={<a href={paths.holdingRules()}>Rules about posts</a>}
      />
      {trial ? <TrialView trial={trial} /> : null}
      <RuleForm
        form={form}
        fields={fields}
        kind={kind}
        boards={boards}
        levels={levels}
        trial={trial && !trial.ended ? trial.publicId : undefined}
      />
    </Page>
  );
}
