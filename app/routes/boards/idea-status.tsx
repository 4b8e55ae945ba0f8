import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { ideaStatuses, ideaStatusWords, maxIdeaNote } from '#app/features/boards/idea';
import { getIdea } from '#app/features/boards/idea-queries.server';
import { ideaStatusDraft, type IdeaStatusDraft } from '#app/features/boards/idea-drafts.server';
import { setIdeaStatus } from '#app/features/boards/set-idea-status.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { requireTeam } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'What becomes of an idea' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireTeam(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'idea.decide', thread));
  const idea = orNotFound(await getIdea(db, actor, thread.id));
  const { publicId, slug, title } = thread;
  return json({ thread: { publicId, slug, title }, status: idea.status, votes: idea.votes });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireTeam(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, ideaStatusDraft);
  if (!form.ok) return form.reply();
  const decided = await setIdeaStatus(ctx, { publicId, ...form.value });
  if (decided.ok)
    return seeOther(
      paths.thread({ publicId, slug: '-' }),
      'Said. Those who voted for it or follow it are told.',
    );
  const { problem } = decided;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'unchanged')
    return form.refuse({ fields: { status: 'That is what it says already; choose another one' } });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function IdeaStatusPage() {
  const { thread, status } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<IdeaStatusDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { status, note: '' },
    constraint: { status: { required: true }, note: { required: true, maxLength: maxIdeaNote } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="What becomes of it"
        lead="Everybody who voted for this idea or follows it is told once, with your note."
        before={<a href={paths.thread(thread)}>{thread.title}</a>}
      />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <RadioGroup
          field={fields.status}
          label="It is now"
          choices={ideaStatuses.map((value) => ({ value, label: ideaStatusWords[value] }))}
        />
        <TextArea field={fields.note} label="Why, and what comes next" />
        <div className="form__actions">
          <Button variant="primary">Say it</Button>
        </div>
      </form>
    </Page>
  );
}
