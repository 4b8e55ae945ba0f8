import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { findThread } from '#app/features/boards/subject-queries.server';
import { cancelGathering } from '#app/features/gatherings/cancel-gathering.server';
import { maxCancelNote } from '#app/features/gatherings/gathering';
import { cancelDraft, type CancelDraft } from '#app/features/gatherings/gathering-drafts.server';
import { getGathering } from '#app/features/gatherings/gathering-queries.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Cancel an event' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'event.manage', thread));
  const { coming, waiting } = orNotFound(await getGathering(db, actor, thread.id));
  const { publicId, slug, title } = thread;
  return json({ thread: { publicId, slug, title }, told: coming + waiting });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, cancelDraft);
  if (!form.ok) return form.reply();
  const cancelled = await cancelGathering(ctx, { publicId, ...form.value });
  if (cancelled.ok)
    return seeOther(paths.threadLink(publicId), 'The event is cancelled. Those who come are told.');
  const { problem } = cancelled;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'closed')
    return form.refuse({ form: 'This event is over or cancelled already.', status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function CancelEvent() {
  const { thread, told } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<CancelDraft>({
    lastResult: lastResult ?? null,
    constraint: { note: { required: true, maxLength: maxCancelNote } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Cancel the event"
        lead={`It cannot be called back. ${plural(told, 'person is', 'people are')} told, with your words.`}
        before={<a href={paths.thread(thread)}>{thread.title}</a>}
      />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextArea field={fields.note} label="Why it is cancelled" />
        <div className="form__actions">
          <Button variant="danger">Cancel the event</Button>
        </div>
      </form>
    </Page>
  );
}
