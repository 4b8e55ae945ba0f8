import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Package from 'lucide/dist/esm/icons/package.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Facets } from '#app/components/facets';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { averageOf } from '#app/features/products/product';
import {
  cataloguePageSize,
  listCategories,
  listProducts,
  type CatalogueSort,
} from '#app/features/products/product-queries.server';
import { ProductCard } from '#app/features/products/ui/product-card';
import { allowAnyone } from '#app/http/guard.server';
import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Products' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit, actor } = await allowAnyone(args);
  const query = new URL(args.request.url).searchParams;
  const category = query.get('category')?.slice(0, 80) || null;
  const sort: CatalogueSort = query.get('sort') === 'newest' ? 'newest' : 'best';
  const after = readNumberKeyset(query.get('after'));
  const [lines, categories] = await Promise.all([
    listProducts(db, { category, sort, after }),
    listCategories(db),
  ]);
  visit.keep('products');
  const shown = lines.slice(0, cataloguePageSize);
  const last = lines.length > cataloguePageSize ? shown.at(-1) : undefined;
  return json({
    mayExport: may(actor, 'reviews.export', null).ok,
    category,
    sort,
    categories,
    products: shown.map((line) => ({
      href: paths.product(line.slug),
      name: line.name,
      imageSrc: line.picturePublicId ? paths.upload(line.picturePublicId, 'thumb') : null,
      average: averageOf(line),
      reviewCount: line.reviewCount,
    })),
    next: last ? writeKeyset({ value: String(last.rank), id: last.id }) : null,
  });
}

export default function Products() {
  const { category, sort, categories, products, next, mayExport } = useLoaderData<typeof loader>();
  const chosen = { ...(category ? { category } : {}), ...(sort === 'newest' ? { sort } : {}) };
  const facets = categories.map((row) => ({
    href: row.category === category ? paths.products() : paths.products({ category: row.category }),
    label: row.category,
    count: row.count,
    chosen: row.category === category,
  }));
  return (
    <Page
      aside={facets.length > 1 ? <Facets title="Category" facets={facets} /> : undefined}
      asideLabel="Categories"
    >
      <PageHeader
        title="Products"
        lead="What they are like, in the words of people who use them."
        actions={
          mayExport ? (
            <>
              <a href={paths.reviewInvitations()}>Invitations to review</a>
              <a href={paths.reviewCampaigns()}>Rewards for reviews</a>
              <a href={paths.exportReviews()}>Take reviews along</a>
            </>
          ) : undefined
        }
      />
      <Tabs
        label="Order"
        tabs={[
          { href: paths.products({ ...chosen, sort: undefined }), label: 'Best', current: sort === 'best' },
          {
            href: paths.products({ ...chosen, sort: 'newest' }),
            label: 'Newest',
            current: sort === 'newest',
          },
        ]}
      />
      <p className="small muted">
        <a href={paths.howProductsRank()}>How the best come first</a>
      </p>
      {products.length === 0 ? (
        <EmptyState icon={Package} title="No products yet">
          The team brings in the catalogue; then everybody can review and ask.
        </EmptyState>
      ) : (
        <ul className="product-grid">
          {products.map((product) => (
            <li key={product.href}>
              <ProductCard {...product} />
            </li>
          ))}
        </ul>
      )}
      <Pagination next={next ? { href: paths.products({ ...chosen, after: next }), label: 'More' } : null} />
    </Page>
  );
}
