import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import {
  listThreadsOfProduct,
  productThreadsPerPage,
} from '#app/features/boards/product-thread-queries.server';
import { ProductThreads } from '#app/features/boards/ui/product-threads';
import { getProduct } from '#app/features/products/product-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Questions about ${data.product.name}` : 'Questions' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const product = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const limit = productThreadsPerPage;
  const threads = await listThreadsOfProduct(db, actor, { productId: product.id, after, limit });
  visit.keep(`product:${product.id}`);
  const shown = threads.slice(0, limit);
  const last = threads.length > limit ? shown.at(-1) : undefined;
  return json({
    product: { slug: product.slug, name: product.name },
    threads: shown,
    next: last ? writeKeyset({ value: last.lastActivityAt, id: last.id }) : null,
  });
}

export default function Questions() {
  const { product, threads, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <Breadcrumbs
        trail={[
          { href: paths.products(), label: 'Products' },
          { href: paths.product(product.slug), label: product.name },
        ]}
      />
      <PageHeader
        title={`Questions about ${product.name}`}
        actions={<ButtonLink href={paths.newThread({ product: product.slug })}>Ask about it</ButtonLink>}
      />
      {threads.length === 0 ? (
        <EmptyState icon={MessagesSquare} title="Nobody has asked yet">
          Ask the first question; people who use it answer.
        </EmptyState>
      ) : (
        <ProductThreads threads={threads} />
      )}
      <Pagination
        next={next ? { href: paths.questionsOfProduct(product.slug, { after: next }), label: 'More' } : null}
      />
    </Page>
  );
}
