import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { changedReplyDraft } from '#app/features/answering/answering-drafts.server';
import { changeSavedReply } from '#app/features/answering/change-saved-reply.server';
import { listPlaces } from '#app/features/answering/place-queries.server';
import { describeSavedReplyProblem } from '#app/features/answering/saved-reply-problems';
import { getSavedReply } from '#app/features/answering/saved-reply-queries.server';
import {
  SavedReplyForm,
  savedReplyConstraint,
  type SavedReplyFields,
} from '#app/features/answering/ui/saved-reply-form';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A saved reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const reply = orNotFound(await getSavedReply(db, actor, args.params['publicId']));
  const { boards } = await listPlaces(db, actor);
  return json({ reply, boards: boards.map(({ slug, name }) => ({ value: slug, label: name })) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, changedReplyDraft);
  if (!form.ok) return form.reply();
  const changed = await changeSavedReply(ctx, { publicId, ...form.value });
  if (changed.ok) return seeOther(paths.savedReplies(), 'Saved for the team.');
  if (changed.problem.code === 'gone') throw notFound();
  return form.refuse(describeSavedReplyProblem(changed.problem));
}

export default function EditSavedReply() {
  const { reply, boards } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SavedReplyFields & { version: number }>({
    lastResult: lastResult ?? null,
    constraint: savedReplyConstraint,
    defaultValue: { ...reply, board: reply.board?.slug ?? '' },
  });
  return (
    <Page width="narrow">
      <PageHeader title={reply.title} before={<a href={paths.savedReplies()}>Saved replies</a>} />
      <SavedReplyForm
        form={form}
        fields={fields}
        boards={boards}
        version={Number(fields.version.initialValue ?? reply.version)}
      />
      <p>
        <a href={paths.removeSavedReply(reply.publicId)}>Remove this text</a>
      </p>
    </Page>
  );
}
