import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Camera from 'lucide/dist/esm/icons/camera.mjs';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { getProduct } from '#app/features/products/product-queries.server';
import { loadGallery } from '#app/features/reviews/load-gallery.server';
import { CustomerFilms, CustomerPhotos } from '#app/features/reviews/ui/customer-gallery';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Photos and videos of ${data.product.name}` : 'Photos and videos' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const product = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  const after = new URL(args.request.url).searchParams.get('after');
  visit.keep(`product:${product.id}`);
  return json({
    product: { slug: product.slug, name: product.name },
    ...(await loadGallery(db, { productId: product.id, after })),
  });
}

export default function Photos() {
  const { product, films, photos, next } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: paths.products(), label: 'Products' },
          { href: paths.product(product.slug), label: product.name },
        ]}
      />
      <PageHeader
        title={`Photos and videos of ${product.name}`}
        lead="By customers, the newest first. Each leads to its review."
      />
      {films.length + photos.length === 0 ? (
        <EmptyState
          icon={Camera}
          title="No photos or videos yet"
          action={<ButtonLink href={paths.newReview(product.slug)}>Write a review</ButtonLink>}
        >
          Whoever writes a review can show what they mean.
        </EmptyState>
      ) : null}
      {films.length > 0 ? (
        <Section title="Videos">
          <CustomerFilms films={films} />
        </Section>
      ) : null}
      {photos.length > 0 ? (
        <Section title="Photos">
          <CustomerPhotos photos={photos} />
        </Section>
      ) : null}
      <Pagination
        next={
          next
            ? { href: paths.photosOfProduct(product.slug, { after: next }), label: 'Older photos and videos' }
            : null
        }
      />
    </Page>
  );
}
