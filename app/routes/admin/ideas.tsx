import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxIdeaBudget } from '#app/features/settings/idea-budget';
import { getIdeaBudget } from '#app/features/settings/idea-budget-queries.server';
import { ideaBudgetDraft, setIdeaBudget } from '#app/features/settings/set-idea-budget.server';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Votes for ideas' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  return json({ votes: await getIdeaBudget(db) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, ideaBudgetDraft);
  if (!form.ok) return form.reply();
  const set = await setIdeaBudget(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem), status: 403 });
  return seeOther(paths.adminIdeas(), 'Saved. It holds for everybody from now on.');
}

export default function IdeaBudget() {
  const { votes } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ votes: number }>({
    lastResult: lastResult ?? null,
    defaultValue: { votes },
    constraint: { votes: { required: true, min: 1, max: maxIdeaBudget, step: '1' } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Votes for ideas"
        lead="How many votes each member has for ideas that are not decided. A vote comes back when its idea is shipped or declined."
      />
      <AdminTabs current="ideas" />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField field={fields.votes} label="Votes of each member" type="number" short />
        <div className="form__actions">
          <Button variant="primary">Save</Button>
        </div>
      </form>
    </Page>
  );
}
