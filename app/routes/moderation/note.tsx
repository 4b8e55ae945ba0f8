import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { itemNoteDraft, type ItemNoteDraft } from '#app/features/moderation/moderation-drafts.server';
import { noteOnItem } from '#app/features/moderation/note-on-item.server';
import { getQueueItem } from '#app/features/moderation/queue-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Add a note' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'queue.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { publicId } = orNotFound(await getQueueItem(db, actor, args.params['publicId']));
  return json({ publicId });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const itemPublicId = args.params['publicId'];
  const form = await readForm(args.request, itemNoteDraft);
  if (!form.ok) return form.reply();
  const noted = await noteOnItem(ctx, { itemPublicId, body: form.value.body });
  if (noted.ok) return seeOther(paths.queueItem(itemPublicId), 'Noted for the other moderators.');
  if (noted.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(noted.problem.because), status: 403 });
}

export default function AddNote() {
  const { publicId } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ItemNoteDraft>({
    lastResult: lastResult ?? null,
    constraint: { body: { required: true, maxLength: 2000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="A note for the other moderators"
        lead="The author never reads it. It stays with the item."
      />
      <form method="post" action={paths.noteOnItem(publicId)} className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextArea field={fields.body} label="Note" rows={4} />
        <div className="form__actions">
          <Button variant="primary">Add the note</Button>
          <ButtonLink href={paths.queueItem(publicId)} variant="quiet">
            Back
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
