import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { closeThread } from '#app/features/boards/close-thread.server';
import { closingReasons, closingWords, maxClosingNote } from '#app/features/boards/closing';
import { closingDraft } from '#app/features/boards/rearranging/rearranging-drafts.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Close a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.lock', thread));
  return json({ publicId: thread.publicId, slug: thread.slug, title: thread.title });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, closingDraft);
  if (!form.ok) return form.reply();
  const { reason, note, duplicateOf } = form.value;
  const of = reason === 'duplicate' ? (duplicateOf ?? null) : null;
  const closed = await closeThread(ctx, { publicId, reason, note, duplicateOf: of });
  if (closed.ok)
    return seeOther(
      paths.thread({ publicId, slug: '-' }),
      'Closed. Its author and those who follow it are told why.',
    );
  const { problem } = closed;
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'no-such-thread':
      return form.refuse({ fields: { duplicateOf: 'There is no other thread at this address' } });
    case 'closed-already':
      return form.refuse({ form: 'Somebody has closed it already. Open it again first.', status: 409 });
    case 'refused':
      return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  }
}

export default function CloseThread() {
  const thread = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string; note: string; duplicateOf: string }>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true }, note: { maxLength: maxClosingNote } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Close the thread"
        lead="Nothing can be added afterwards; everything can still be read. The reason stands above it."
        before={
          <a href={paths.thread(thread)} dir="auto">
            {thread.title}
          </a>
        }
      />
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <RadioGroup
          field={fields.reason}
          label="Why"
          choices={closingReasons.map((value) => ({ value, label: closingWords[value].choice }))}
        />
        <TextField
          field={fields.duplicateOf}
          label="Address of the other thread"
          hint="Where the same is talked about. Readers who may not see it there get no link."
        />
        <TextArea field={fields.note} label="A word more" hint="Everybody who reads the thread sees it." />
        <div className="form__actions">
          <Button variant="primary">Close the thread</Button>
          <ButtonLink href={paths.thread(thread)} variant="quiet">
            Back
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
