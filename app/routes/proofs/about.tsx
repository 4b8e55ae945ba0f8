import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { readSigningKey } from '#app/features/proofs/signing-key.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Proofs' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const { config } = visit.services;
  const [brand, { id, publicText }] = await Promise.all([getBrand(db), readSigningKey(config.data.folder)]);
  visit.keep('frame');
  return json({ brand: brand.name, id, publicText, keyAt: config.http.origin + paths.proofKey() });
}

export default function AboutProofs() {
  const { brand, id, publicText, keyAt } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Proofs"
        lead={`What ${brand} says about a review, a testimonial or a redeemed reward, in a file that you can check without us.`}
      />
      <Section title="What it says">
        <p>
          The words and, for a review, its stars, how it was proved, what was given for it, and every entry
          that it brought about in the ledger of points; for a testimonial, every consent and withdrawal with
          its wording and time; for a reward, what it cost, what became of it and its entries. What proves an
          order is there as a digest: we can be held to it, and nobody can read it out.
        </p>
        <p>
          It is true of the moment that stands in it. Words that were lent may have been taken back since.
        </p>
      </Section>
      <Section title="How to check it">
        <p>
          The file is signed with Ed25519 (RFC 8032) over canonical JSON (RFC 8785). Any changed byte fails.
        </p>
        <pre className="proof-code">
          <code>{`npm run vouch -- verify FILE --key ${publicText}`}</code>
        </pre>
        <p>
          The command needs no server and no database. Or take the member “signature” out of the file, write
          the rest as canonical JSON, and let any Ed25519 tool check it.
        </p>
      </Section>
      <Section title="Our key">
        <dl className="proof-facts">
          <dt>Name</dt>
          <dd>
            <code>{id}</code>
          </dd>
          <dt>Public key</dt>
          <dd>
            <code className="proof-code">{publicText}</code>
          </dd>
          <dt>Always at</dt>
          <dd>
            <a href={paths.proofKey()}>{keyAt}</a>
          </dd>
        </dl>
      </Section>
    </Page>
  );
}
