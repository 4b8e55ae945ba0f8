import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { targetsDraft } from '#app/features/moderation/moderation-drafts.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { causeWords, queueCauses } from '#app/features/moderation/queue-item';
import { maxTargetHours } from '#app/features/moderation/queue-target';
import { listTargets } from '#app/features/moderation/queue-target-queries.server';
import { setTargets } from '#app/features/moderation/set-targets.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Targets of the queue' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'queue.set-targets', null));
  return json({ pages: openModerationPages(actor), targets: await listTargets(db) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, targetsDraft);
  if (!form.ok) return form.reply();
  const set = await setTargets(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem.because), status: 403 });
  return seeOther(paths.moderation(), 'The targets are set.');
}

export default function QueueTargets() {
  const { pages, targets } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, number>>({
    lastResult: lastResult ?? null,
    defaultValue: targets,
  });
  return (
    <Page width="narrow">
      <ModerationNav pages={pages} current="targets" />
      <PageHeader
        title="Targets of the queue"
        lead="How many hours something may wait before the queue calls it overdue. People wait meanwhile."
      />
      <form method="post" action={paths.queueTargets()} className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        {queueCauses.map((cause) => (
          <TextField
            key={cause}
            // Field by field: what a form library hands out does not survive being spread.
            field={{
              id: cause,
              name: cause,
              initialValue: fields[cause]?.initialValue ?? targets[cause],
              errors: fields[cause]?.errors,
              required: true,
              min: 1,
              max: maxTargetHours,
            }}
            label={causeWords[cause]}
            hint="Hours"
            type="number"
            short
          />
        ))}
        <div className="form__actions">
          <Button variant="primary">Save targets</Button>
        </div>
      </form>
    </Page>
  );
}
