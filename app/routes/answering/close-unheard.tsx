import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { closeUnheardDraft } from '#app/features/answering/answering-drafts.server';
import { closeUnheard } from '#app/features/answering/close-unheard.server';
import { closeReasons, closeReasonWords, maxCloseNote } from '#app/features/answering/unheard';
import { findUnheard } from '#app/features/answering/unheard-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'No answer needed' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const handle = args.params['handle'] ?? '';
  const person = await findUnheard(db, actor, handle);
  return json({ handle, name: person?.name ?? null });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const handle = args.params['handle'] ?? '';
  const form = await readForm(args.request, closeUnheardDraft);
  if (!form.ok) return form.reply();
  const closed = await closeUnheard(ctx, { handle, ...form.value });
  if (closed.ok) return seeOther(paths.unheard(), 'Stated. They wait again when they write something new.');
  const { problem } = closed;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'does-not-wait')
    return form.refuse({
      form: 'They do not wait (any more): somebody has answered, or it was stated already.',
      status: 409,
    });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function CloseUnheard() {
  const { handle, name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string; note: string }>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true }, note: { maxLength: maxCloseNote } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="No answer needed"
        lead="The team's statement. It stands in the audit log, and what they write later waits anew."
        before={<a href={paths.unheard()}>Unheard people</a>}
      />
      {name === null && !lastResult ? (
        <p>Nobody of this name waits for a word.</p>
      ) : (
        <form method="post" action={paths.closeUnheard(handle)} className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <RadioGroup
            field={fields.reason}
            label={`Why ${name ?? 'this person'} waits no longer`}
            choices={closeReasons.map((value) => ({ value, label: closeReasonWords[value] }))}
          />
          <TextArea field={fields.note} label="A word more" hint="For the team. They do not read it." />
          <div className="form__actions">
            <Button variant="primary">State it</Button>
            <ButtonLink href={paths.unheard()} variant="quiet">
              Back
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  );
}
