import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { levels } from '#app/features/reputation/level';
import { levelDraft } from '#app/features/rules/level-draft.server';
import { listLevelRights } from '#app/features/rules/level-right-queries.server';
import { setLevelRights } from '#app/features/rules/set-level-rights.server';
import { LevelForm, levelFields, required, type LevelFields } from '#app/features/rules/ui/level-form';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'What levels may do' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'level.write', null));
  return json({ pages: openModerationPages(actor), start: levelFields(await listLevelRights(db)) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, levelDraft);
  if (!form.ok) return form.reply();
  const set = await setLevelRights(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem.because), status: 403 });
  return seeOther(paths.rules(), 'The levels are set. This is how everybody reads them.');
}

export default function Levels() {
  const { pages, start } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<LevelFields>({
    lastResult: lastResult ?? null,
    defaultValue: start,
    constraint: required,
  });
  return (
    <Page width="narrow">
      <ModerationNav pages={pages} current="levels" />
      <PageHeader
        title="What levels may do"
        lead="Points lead to levels, levels to rights. They never bind the team."
      />
      <LevelForm form={form} fields={fields} levels={levels} />
    </Page>
  );
}
