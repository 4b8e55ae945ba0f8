import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { getProduct } from '#app/features/products/product-queries.server';
import { loadNarrowLeaderboard } from '#app/features/reputation/load-narrow-leaderboard.server';
import { NarrowLeaderboard } from '#app/features/reputation/ui/narrow-leaderboard';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Who helped most with ${data.product.name}` : 'Leaderboard' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const product = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  const question = { query: new URL(args.request.url).searchParams, viewer: actor, now };
  const list = await loadNarrowLeaderboard(db, { to: 'product', id: product.id, viewer: actor }, question);
  visit.keep(`product:${product.id}`, 'leaderboard');
  return json({ product: { slug: product.slug, name: product.name }, ...list });
}

export default function ProductLeaderboard() {
  const { product, period, places } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <NarrowLeaderboard
        before={<a href={paths.product(product.slug)}>{product.name}</a>}
        title="Who helped most with it"
        counts="Points that reviews of this product, questions about it and their answers have earned."
        about={`About ${product.name}`}
        pathOf={(options) => paths.productLeaderboard(product.slug, options)}
        opener="A review or an answer that somebody finds helpful opens the list."
        {...{ period, places }}
      />
    </Page>
  );
}
