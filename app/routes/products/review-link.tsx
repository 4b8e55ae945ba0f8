import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getProduct } from '#app/features/products/product-queries.server';
import { requireTeam } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'A link to review this' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await requireTeam(args);
  const { slug, name } = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  return json({ slug, name, link: visit.services.config.http.origin + paths.newReview(slug) });
}

export default function ReviewLink() {
  const { slug, name, link } = useLoaderData<typeof loader>();
  const code = paths.reviewLinkCode(slug);
  return (
    <Page width="narrow">
      <PageHeader
        before={
          <a href={paths.product(slug)}>
            <bdi>{name}</bdi>
          </a>
        }
        title="A link to review this"
        lead="For the package, the manual or a mail: it opens the form for this product, for everybody alike."
      />
      <p>
        <a href={link}>{link}</a>
      </p>
      <p>
        <img className="code-picture" src={code} alt={`QR code of the link to review ${name}`} />
      </p>
      <ButtonLink href={code} download={`review-${slug}.svg`}>
        Download the code
      </ButtonLink>
    </Page>
  );
}
