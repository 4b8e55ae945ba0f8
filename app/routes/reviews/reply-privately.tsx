import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Composer } from '#app/components/composer';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { renderWords } from '#app/features/reviews/render-words.server';
import { getPrivateReply } from '#app/features/reviews/private-reply-queries.server';
import { replyPrivately } from '#app/features/reviews/reply-privately.server';
import { responseDraft } from '#app/features/reviews/review-draft.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { reviewCard } from '#app/features/reviews/review-view';
import { ReviewCard } from '#app/features/reviews/ui/review-card';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { requireTeam, requireTeamWriter } from '#app/http/guard.server';
import { readWriting, tooBusy } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reply in private' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireTeam(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(db, args.params['publicId'], actor.id));
  orRefuse(may(actor, 'review.reply-privately', row));
  const brand = await getBrand(db);
  const card = reviewCard({ ...row, response: null }, { actor, brand: brand.name, withProduct: true });
  return json({
    card: { ...card, helpful: undefined },
    body: (await getPrivateReply(db, row.id))?.source ?? '',
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireTeamWriter(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const render = async (body: string) => (await renderWords(ctx.db, body))?.html ?? null;
  const form = await readWriting(ctx, { draft: responseDraft, render });
  if (!form.ok) return form.answer;
  const replied = await replyPrivately(ctx, { publicId: args.params['publicId'], body: form.value.body });
  if (replied.ok)
    return seeOther(
      paths.review(args.params['publicId']),
      'Your reply stands on the page of the review, for its author and the team.',
    );
  if (replied.problem.code === 'gone') throw notFound();
  if (replied.problem.code === 'busy') return form.refuse(tooBusy);
  return form.refuse({ form: describeRefusal(replied.problem.because), status: 403 });
}

export default function ReplyPrivately() {
  const { card, body } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.result;
  const field = {
    id: 'private-reply-body',
    name: 'body',
    required: true,
    initialValue: typed?.initialValue?.['body'] ?? body,
    errors: typed?.error?.['body'] ?? undefined,
  };
  return (
    <Page width="reading">
      <PageHeader
        title="Reply in private"
        lead="Only its author and the team read it. What would help other readers, too, belongs into the public answer."
      />
      <ReviewCard {...card} />
      <form method="post" className="form">
        <FormErrors errors={typed?.error?.[''] ?? undefined} />
        <Composer
          field={field}
          label="Your reply"
          submit="Send reply"
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
        />
      </form>
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
