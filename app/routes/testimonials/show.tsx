import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getUsable } from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { endsSoon } from '#app/features/testimonials/wall';
import { TestimonialQuote } from '#app/features/testimonials/ui/testimonial-quote';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.quote.name} about ${data.brand}` : 'Testimonial' },
];

/** One testimonial, as long as its author lends it to this site. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getUsable(db, args.params['publicId'], 'this-site'));
  const brand = await getBrand(db);
  if (!endsSoon([row], now)) visit.keep('testimonials');
  return json({
    publicId: row.publicId,
    quote: quoteOf(row),
    ...{ product: row.product, at: row.createdAt, brand: brand.name },
    mayCurate: may(actor, 'testimonial.curate', null).ok,
  });
}

export default function ShowTestimonial() {
  const { publicId, quote, product, brand, mayCurate } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title={`${quote.name} about ${brand}`}
        lead="Said in their own words and shown with their consent, which they can take back at any time."
      />
      <TestimonialQuote quote={quote} />
      <div className="cluster">
        {product ? <a href={paths.product(product.slug)}>About {product.name}</a> : null}
        <a href={paths.proofOfTestimonial(publicId)} download>
          Proof
        </a>
        <a href={paths.aboutProofs()}>What a proof says</a>
        {mayCurate ? (
          <ButtonLink href={paths.curateTestimonial(publicId)}>Tags, order, wording</ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}
