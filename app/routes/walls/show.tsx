import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { recordDeliveries } from '#app/features/testimonials/record-deliveries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { getWall, listOnWall } from '#app/features/testimonials/wall-queries.server';
import { endsSoon } from '#app/features/testimonials/wall';
import { Wall } from '#app/features/testimonials/ui/wall';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Testimonials' }];

/** A wall on a page of its own: what its authors lend to this site, asked at this moment. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const wall = orNotFound(await getWall(db, args.params['publicId']));
  const words = await listOnWall(db, wall, 'this-site');
  if (!endsSoon(words, now)) visit.keep('testimonials');
  const ids = words.map(({ id }) => id);
  visit.afterwards(() => recordDeliveries(db, ids, { kind: 'wall', place: wall.name }));
  return json({
    ...{ publicId: wall.publicId, name: wall.name, layout: wall.layout, product: wall.product },
    quotes: words.map((row) => ({ ...quoteOf(row, { linked: true }), publicId: row.publicId })),
    mayEdit: may(actor, 'wall.edit', null).ok,
  });
}

export default function ShowWall() {
  const { publicId, name, layout, product, quotes, mayEdit } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title={name}
        lead="In their own words, shown with their consent for as long as they give it."
        actions={mayEdit ? <ButtonLink href={paths.editWall(publicId)}>Change this wall</ButtonLink> : null}
      />
      {product ? (
        <p>
          About <a href={paths.product(product.slug)}>{product.name}</a>
        </p>
      ) : null}
      {quotes.length === 0 ? (
        <EmptyState icon={Quote} title="Nothing is shown here now">
          What customers lend appears here, and goes when they take it back.
        </EmptyState>
      ) : (
        <Wall name={name} layout={layout} quotes={quotes} />
      )}
    </Page>
  );
}
