import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { savedReplyDraft } from '#app/features/answering/answering-drafts.server';
import { makeSavedReply } from '#app/features/answering/make-saved-reply.server';
import { listPlaces } from '#app/features/answering/place-queries.server';
import { describeSavedReplyProblem } from '#app/features/answering/saved-reply-problems';
import {
  SavedReplyForm,
  savedReplyConstraint,
  type SavedReplyFields,
} from '#app/features/answering/ui/saved-reply-form';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A new saved reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'saved-reply.write', null));
  const { boards } = await listPlaces(db, actor);
  return json({ boards: boards.map(({ slug, name }) => ({ value: slug, label: name })) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, savedReplyDraft);
  if (!form.ok) return form.reply();
  const made = await makeSavedReply(ctx, form.value);
  if (made.ok) return seeOther(paths.savedReplies(), 'Saved for the team.');
  return form.refuse(describeSavedReplyProblem(made.problem));
}

export default function NewSavedReply() {
  const { boards } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SavedReplyFields>({
    lastResult: lastResult ?? null,
    constraint: savedReplyConstraint,
  });
  return (
    <Page width="narrow">
      <PageHeader title="A new saved reply" before={<a href={paths.savedReplies()}>Saved replies</a>} />
      <SavedReplyForm form={form} fields={fields} boards={boards} />
    </Page>
  );
}
