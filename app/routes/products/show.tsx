import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { Section } from '#app/components/section';
import { listThreadsOfProduct } from '#app/features/boards/product-thread-queries.server';
import { ProductThreads } from '#app/features/boards/ui/product-threads';
import { findProductRedirect, getProduct } from '#app/features/products/product-queries.server';
import { ProductActions } from '#app/features/products/ui/product-actions';
import { ProductHeader } from '#app/features/products/ui/product-header';
import { ProductSpecs } from '#app/features/products/ui/product-specs';
import { loadReviewsOfProduct } from '#app/features/reviews/load-product-page.server';
import { AttributeAverages } from '#app/features/reviews/ui/attribute-averages';
import { NewestTiles } from '#app/features/reviews/ui/customer-gallery';
import { PublicationReceipt } from '#app/features/reviews/ui/publication-receipt';
import { RatingSummary } from '#app/features/reviews/ui/rating-summary';
import { ReviewsOfProduct } from '#app/features/reviews/ui/reviews-of-product';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { isTeam } from '#app/policy/actor';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: data.product.name },
        { name: 'description', content: data.inShort },
        ...(data.markup ? [{ 'script:ld+json': data.markup }] : []),
      ]
    : [];

/** So many questions stand on the product's page; the others have a page of their own. */
const shownQuestions = 5;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { db, actor, visit } = ctx;
  const slug = args.params['slug'] ?? '';
  const product = await getProduct(db, slug);
  if (!product) {
    const current = await findProductRedirect(db, slug);
    if (current) throw redirect(paths.product(current), 301);
    throw notFound();
  }
  const query = new URL(args.request.url).searchParams;
  const brand = await getBrand(db);
  // A search depends on an index that is a moment behind, and is asked for once: it is not kept.
  const searches = Boolean(query.get('q'));
  const wait = searches ? await tooOften(ctx, limits.search) : null;
  const engine = wait ? null : visit.services.search.engine;
  const { shownThreads, ...reviews } = await loadReviewsOfProduct(db, product, {
    ...{ actor, brand: brand.name, query, engine },
    origin: visit.services.config.http.origin,
  });
  if (!searches) visit.keep(`product:${product.id}`, ...shownThreads.map((id) => `thread:${id}`));
  return json({
    product: {
      slug: product.slug,
      name: product.name,
      description: product.description,
      category: product.category,
      specs: product.specs,
      imageSrc: product.picturePublicId ? paths.upload(product.picturePublicId) : null,
    },
    questions: await listThreadsOfProduct(db, actor, {
      productId: product.id,
      after: null,
      limit: shownQuestions,
    }),
    ofTeam: isTeam(actor),
    inShort: excerptOf(product.description, 160),
    ...reviews,
  });
}

export default function ProductPage() {
  const {
    product,
    inShort: _inShort,
    markup: _markup,
    fates,
    tiles,
    attributes,
    questions,
    own,
    mayReview,
    ofTeam,
    ...list
  } = useLoaderData<typeof loader>();
  const { table } = list;
  const published = table.all.reduce((sum, count) => sum + count, 0);
  return (
    <Page
      aside={product.specs.length > 0 ? <ProductSpecs specs={product.specs} /> : undefined}
      asideLabel="Details"
    >
      <ProductHeader
        name={product.name}
        lead={product.category}
        imageSrc={product.imageSrc}
        rating={
          <RatingSummary
            all={table.all}
            proven={table.proven}
            allHref={`${paths.product(product.slug)}#reviews`}
            provenHref={`${paths.product(product.slug, { proof: 'proven' })}#reviews`}
          />
        }
        actions={
          <ProductActions slug={product.slug} ownReview={own?.publicId ?? null} {...{ mayReview, ofTeam }} />
        }
      />
      <div className="prose">
        <p dir="auto">{product.description}</p>
      </div>
      <AttributeAverages attributes={attributes} slug={product.slug} />
      <NewestTiles tiles={tiles} slug={product.slug} />
      <Section title="Reviews" id="reviews">
        <PublicationReceipt published={published} {...fates} rulesHref={paths.rulesOfReviews()} />
        <ReviewsOfProduct slug={product.slug} {...list} />
      </Section>
      {questions.length > 0 ? (
        <Section
          title="Questions"
          more={{ href: paths.questionsOfProduct(product.slug), label: 'All questions' }}
        >
          <ProductThreads threads={questions.slice(0, shownQuestions)} />
        </Section>
      ) : null}
      <p>
        <a href={paths.productLeaderboard(product.slug)}>Who helped most with it</a>
      </p>
    </Page>
  );
}
