import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button, ButtonLink } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { threadNoteDraft } from '#app/features/answering/answering-drafts.server';
import { getDesk, listColleagues } from '#app/features/answering/desk-queries.server';
import { noteOnThread } from '#app/features/answering/note-on-thread.server';
import { listSavedChoices } from '#app/features/answering/saved-reply-queries.server';
import { HandOn } from '#app/features/answering/ui/hand-on';
import { NoteList } from '#app/features/answering/ui/note-list';
import { maxThreadNote } from '#app/features/answering/waiting-thread';
import { findThread } from '#app/features/boards/subject-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Notes and who answers' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'desk.use', thread));
  const [desk, colleagues, saved] = await Promise.all([
    getDesk(db, thread.id),
    listColleagues(db, thread),
    may(actor, 'thread.use-saved', thread).ok ? listSavedChoices(db, thread) : null,
  ]);
  const { publicId, slug, title } = thread;
  return json({
    thread: { publicId, slug, title },
    desk,
    saved,
    own: actor.handle,
    colleagues: colleagues.map(({ handle, name }) => ({ value: handle, label: name })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, threadNoteDraft);
  if (!form.ok) return form.reply();
  const noted = await noteOnThread(ctx, { publicId, body: form.value.body });
  if (noted.ok) return seeOther(paths.desk(publicId), 'Noted for your colleagues.');
  if (noted.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(noted.problem.because), status: 403 });
}

export default function Desk() {
  const { thread, desk, saved, own, colleagues } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ body: string }>({
    lastResult: lastResult ?? null,
    constraint: { body: { required: true, maxLength: maxThreadNote } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={thread.title}
        lead="What only the team sees of this thread."
        before={<a href={paths.waitingThreads()}>Waiting threads</a>}
        actions={
          <>
            <ButtonLink href={`${paths.thread(thread)}#reply`} variant="primary">
              Read and answer
            </ButtonLink>
            <ActionForm action={paths.settleThread(thread.publicId)} variant="quiet">
              Needs no answer
            </ActionForm>
          </>
        }
      />
      <Section title="Who answers">
        <HandOn
          action={paths.assignThread(thread.publicId)}
          assignee={desk.assignee}
          own={own}
          colleagues={colleagues}
        />
      </Section>
      {saved?.length ? (
        <Section title="Begin with a saved reply">
          <form method="get" action={paths.postReply(thread.publicId)} className="queue-filter">
            <Select
              field={{ id: 'saved', name: 'saved', required: true }}
              label="Saved replies"
              choices={saved}
            />
            <Button>Fill it in</Button>
          </form>
        </Section>
      ) : null}
      <Section title="Notes">
        <NoteList notes={desk.notes} />
        <form method="post" action={paths.desk(thread.publicId)} className="form" id={form.id}>
          <FormErrors errors={form.errors} />
          <TextArea field={fields.body} label="Note" hint="Only the team reads it." rows={4} />
          <div className="form__actions">
            <Button>Add the note</Button>
          </div>
        </form>
      </Section>
    </Page>
  );
}
