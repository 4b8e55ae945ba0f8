import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { getProduct } from '#app/features/products/product-queries.server';
import { ratingsIn } from '#app/features/reviews/attribute';
import { listAttributes } from '#app/features/reviews/attribute-queries.server';
import { findReward } from '#app/features/reviews/campaigns/find-reward.server';
import { noteReviewStarted } from '#app/features/reviews/invitations/answer-invitation.server';
import { dropPhotos, keepPhotos } from '#app/features/reviews/photos.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { maxSideLength, maxTitleLength } from '#app/features/reviews/review';
import { renderWords } from '#app/features/reviews/render-words.server';
import { reviewDraft, type ReviewDraft } from '#app/features/reviews/review-draft.server';
import { getOwnReview } from '#app/features/reviews/review-queries.server';
import { ReviewForm } from '#app/features/reviews/ui/review-form';
import { formDraft, readPlace, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting, tooBusy } from '#app/http/read-writing.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { browserOf } from '#app/http/browser-cookie.server';
import { orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Review ${data.product.name}` : 'Review' },
];

const photoSentences = {
  'too-many': 'Choose at most four photos.',
  'too-large': 'One of the photos is larger than 12 MB.',
  'no-picture':
    'One of the files is not a picture that we can read. Choose the photos again; your words are kept.',
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMember(args);
  const product = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  orRefuse(may(actor, 'review.post', product));
  const own = await getOwnReview(db, product.id, actor.id);
  if (own?.state === 'withdrawn')
    throw seeOther(paths.review(own.publicId), 'You withdrew your review of this.');
  if (own)
    throw seeOther(paths.editReview(own.publicId), 'You have reviewed this already; here you can change it.');
  const place = { kind: 'review', about: product.slug } as const;
  const draft = await getDraft(db, actor.id, place);
  const reward = await findReward(db, { actor, productId: product.id, by: campaignIn(args.request), now });
  return json({
    given: reward?.given ?? null,
    product: { slug: product.slug, name: product.name },
    start: startWith<Partial<ReviewDraft>>({ ratings: ratingsIn(draft?.fields) }, draft),
    attributes: await listAttributes(db, product.category),
    draft: formDraft(place, draft),
  });
}

/** Who came by the link of a campaign: the form is sent to the address that it was opened at. */
const campaignIn = (request: Request) => new URL(request.url).searchParams.get('campaign');

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const product = orNotFound(await getProduct(ctx.db, args.params['slug'] ?? ''));
  await noteReviewStarted(ctx, product.id);
  const files = ctx.form.getAll('photos').filter((entry): entry is File => typeof entry !== 'string');
  ctx.form.delete('photos');
  const render = async (body: string) => (await renderWords(ctx.db, body))?.html ?? null;
  const form = await readWriting(ctx, { draft: reviewDraft, render });
  if (!form.ok) return form.answer;
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { uploads } = ctx.visit.services.config.data;
  const kept = await keepPhotos(uploads, files);
  if (!kept.ok) return form.refuse({ form: photoSentences[kept.problem] });
  const browser = browserOf(args.request);
  const begun = readPlace(ctx.form.get('draftPlace'));
  const posted = await postReview(ctx, {
    product,
    draft: form.value,
    photos: kept.photos,
    begun,
    browser: browser.name,
    campaign: campaignIn(args.request),
  });
  if (posted.ok) {
    await noteBrowser(ctx, browser.name);
    const waits = posted.value.publication.state === 'pending';
    return seeOther(
      paths.review(posted.value.publicId),
      waits
        ? `Thank you. A person looks at it first; it appears on ${posted.value.objectUntil.slice(0, 10)} at the latest unless it is withheld for a listed reason. ${posted.value.reason ?? ''}`
        : 'Thank you. Your review is live.',
      [browser.cookie],
    );
  }
  await dropPhotos(uploads, kept.photos);
  if (posted.problem.code === 'busy') return form.refuse(tooBusy);
  if (posted.problem.code === 'refused')
    return form.refuse({ form: describeRefusal(posted.problem.because), status: 403 });
  return form.refuse({ form: 'You have reviewed this already, perhaps in another tab.', status: 409 });
}

export default function NewReview() {
  const { product, start, draft, attributes, given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReviewDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: {
      stars: { required: true },
      title: { required: true, maxLength: maxTitleLength },
      body: { required: true },
      pros: { maxLength: maxSideLength },
      cons: { maxLength: maxSideLength },
      incentive: { required: true },
      relation: { required: true },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Review ${product.name}`}
        lead="Honest and useful beats long. The stars change nothing about whether it appears."
      />
      <ReviewForm
        form={form}
        fields={fields}
        submit="Post review"
        draft={draft}
        attributes={attributes}
        given={given}
        withPhotos
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
