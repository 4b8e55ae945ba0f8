import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { listProducts } from '#app/features/products/product-queries.server';
import { compareProducts, type ComparedLine } from '#app/features/reviews/comparison';
import { loadCompared } from '#app/features/reviews/load-comparison.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [
  { title: 'Compare two products' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const query = new URL(args.request.url).searchParams;
  const [a, b] = [query.get('a'), query.get('b')];
  visit.keep('products');
  const one = a ? orNotFound(await loadCompared(db, a)) : null;
  const other = b ? orNotFound(await loadCompared(db, b)) : null;
  const category = one?.product.category || null;
  const choices = one && other ? [] : await listProducts(db, { category, sort: 'best', after: null });
  return json({
    one: one && { slug: one.product.slug, name: one.product.name },
    other: other && { slug: other.product.slug, name: other.product.name },
    lines: one && other ? compareProducts(one, other) : null,
    choices: choices.flatMap(({ slug, name }) => (slug === a ? [] : [{ slug, name }])),
  });
}

export default function Compare() {
  const { one, other, lines, choices } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <Breadcrumbs trail={[{ href: paths.products(), label: 'Products' }]} />
      <PageHeader
        title={one && other ? `${one.name} and ${other.name}` : 'Compare two products'}
        lead="What people say about each, counted the same way."
      />
      {one && other && lines ? (
        <>
          <Lines caption="Reviews" lines={lines.reviews} of={[one, other]} />
          {lines.attributes.length > 0 ? (
            <Lines caption="In detail" lines={lines.attributes} of={[one, other]} />
          ) : null}
          {lines.details.length > 0 ? (
            <Lines caption="Details" lines={lines.details} of={[one, other]} />
          ) : null}
        </>
      ) : (
        <Section
          title={
            one ? (
              <>
                Compare <bdi>{one.name}</bdi> with
              </>
            ) : (
              'Choose the first'
            )
          }
        >
          <ul className="stack stack--s">
            {choices.map(({ slug, name }) => (
              <li key={slug}>
                <a href={one ? paths.compareProducts(one.slug, slug) : paths.compareProducts(slug)}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
          {choices.length === 0 ? <p>There is no other product of its category yet.</p> : null}
        </Section>
      )}
    </Page>
  );
}

type Named = { slug: string; name: string };

function Lines({
  caption,
  lines,
  of,
}: {
  caption: string;
  lines: readonly ComparedLine[];
  of: [Named, Named];
}) {
  return (
    <Table
      caption={caption}
      stacked
      columns={[{ label: '' }, ...of.map(({ name }) => ({ label: name, figure: true }))]}
    >
      {lines.map(({ label, values }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td className="table__figure">{values[0]}</td>
          <td className="table__figure">{values[1]}</td>
        </tr>
      ))}
    </Table>
  );
}
