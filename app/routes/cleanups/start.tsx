import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { suspensionDays, undoDays } from '#app/features/cleanups/cleanup';
import { cleanupDraft, type CleanupDraft } from '#app/features/cleanups/cleanup-drafts.server';
import { countTraces, findCleanupOf } from '#app/features/cleanups/cleanup-queries.server';
import { startCleanup } from '#app/features/cleanups/start-cleanup.server';
import { TraceList } from '#app/features/cleanups/ui/trace-list';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Clean up' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'member.clean-up', { authorId: member.id, authorRole: member.role }));
  const known = await findCleanupOf(db, member.id);
  if (known) throw seeOther(paths.cleanup(known), 'This has been cleaned up already.');
  const traces = await countTraces(db, { memberId: member.id, by: actor });
  return json({ name: member.displayName, handle: member.handle, traces });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, cleanupDraft);
  if (!form.ok) return form.reply();
  const started = await startCleanup(ctx, { handle: args.params['handle'] ?? '', note: form.value.note });
  if (started.ok) return seeOther(paths.cleanup(started.value.publicId), 'The clean-up is under way.');
  const { problem } = started;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'not-decided')
    return form.refuse({ form: 'Somebody has just decided about this account. Look again.', status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function StartCleanup() {
  const { name, handle, traces } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<CleanupDraft>({
    lastResult: lastResult ?? null,
    constraint: { note: { required: true } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Clean up after ${name}`}
        lead={`For spammers. Everything below goes out of sight at once, and the account is suspended for ${suspensionDays} days. For ${undoDays} days one act brings exactly that back.`}
        before={<a href={paths.member(handle)}>{name}</a>}
      />
      <Section title="What goes">
        <TraceList traces={traces} />
        <p className="small">
          Points that their votes gave are taken back. Threads take the replies of others out of sight with
          them. Posts in boards that you do not keep stay, and so do places at events.
        </p>
      </Section>
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <TextArea
          field={fields.note}
          label="Why"
          hint="The member is told that they advertised something or posted it many times, and reads this with it."
          rows={3}
        />
        <div className="form__actions">
          <Button variant="danger">Clean up and suspend</Button>
        </div>
      </form>
    </Page>
  );
}
