import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { editReview } from '#app/features/reviews/edit-review.server';
import { maxSideLength, maxTitleLength } from '#app/features/reviews/review';
import { reviewDraft, type ReviewDraft } from '#app/features/reviews/review-draft.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { ReviewForm } from '#app/features/reviews/ui/review-form';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change your review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(db, args.params['publicId'], actor.id));
  orRefuse(may(actor, 'review.edit', row));
  const { stars, title, bodySource: body, pros, cons, incentive } = row;
  return json({ product: row.productName, draft: { stars, title, body, pros, cons, incentive } });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const form = await readForm(args.request, reviewDraft);
  if (!form.ok) return json({ result: await form.reply().json(), preview: null }, { status: 422 });
  const { intent, ...draft } = form.value;
  if (intent === 'preview')
    return json({ result: await form.refuse({}).json(), preview: (await renderMarkdown(draft.body)).html });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return json({ result: await form.refuse({ form: wait }).json(), preview: null }, { status: 429 });
  const edited = await editReview(ctx, { publicId: args.params['publicId'], draft });
  if (edited.ok)
    return seeOther(
      paths.review(args.params['publicId']),
      'Changed. What it said before stays in its history.',
    );
  if (edited.problem.code === 'gone') throw notFound();
  return json(
    { result: await form.refuse({ form: describeRefusal(edited.problem.because) }).json(), preview: null },
    { status: 403 },
  );
}

export default function EditReview() {
  const { product, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReviewDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: draft,
    constraint: {
      stars: { required: true },
      title: { required: true, maxLength: maxTitleLength },
      body: { required: true },
      pros: { maxLength: maxSideLength },
      cons: { maxLength: maxSideLength },
      incentive: { required: true },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Your review of ${product}`}
        lead="The first rating stays in the history; the averages use the latest."
      />
      <ReviewForm
        form={form}
        fields={fields}
        submit="Save review"
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}
