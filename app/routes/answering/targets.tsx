import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { replyTargetsDraft } from '#app/features/answering/answering-drafts.server';
import { maxReplyHours } from '#app/features/answering/reply-target';
import { listReplyTargets } from '#app/features/answering/reply-target-queries.server';
import { setReplyTargets } from '#app/features/answering/set-reply-targets.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reply-time targets' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const targets = await listReplyTargets(db, actor);
  return json({
    pages: openModerationPages(actor),
    targets: targets.map(({ board, hours }) => ({
      name: board?.slug ?? 'reviews',
      label: board?.name ?? 'Answers to reviews',
      hours,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, replyTargetsDraft);
  if (!form.ok) return form.reply();
  const set = await setReplyTargets(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem.because), status: 403 });
  return seeOther(paths.unheard(), 'The targets are set.');
}

export default function ReplyTargets() {
  const { pages, targets } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, number>>({
    lastResult: lastResult ?? null,
    defaultValue: Object.fromEntries(targets.map(({ name, hours }) => [name, hours])),
  });
  return (
    <Page width="narrow">
      <ModerationNav pages={pages} current="reply-targets" />
      <PageHeader
        title="Reply-time targets"
        lead="How many hours somebody may wait for a first word from a person, nights and weekends counted."
      />
      <form method="post" action={paths.replyTargets()} className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        {targets.map(({ name, label, hours }) => (
          <TextField
            key={name}
            field={{
              id: name,
              name,
              initialValue: fields[name]?.initialValue ?? hours,
              errors: fields[name]?.errors,
              required: true,
              min: 1,
              max: maxReplyHours,
            }}
            label={label}
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
