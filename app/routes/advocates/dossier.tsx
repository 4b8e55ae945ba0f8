import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { loadDossier } from '#app/features/advocates/load-dossier.server';
import { DossierPage } from '#app/features/advocates/ui/dossier-page';
import { listConsents } from '#app/features/privacy/consent-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Dossier: ${data.member.displayName}` : 'Dossier' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMarketer(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'dossier.read', member));
  const [dossier, consents] = await Promise.all([
    loadDossier(db, member.id, now),
    listConsents(db, member.id, 'contact'),
  ]);
  return json({
    member: { handle: member.handle, displayName: member.displayName },
    dossier,
    contactConsent: consents[0]?.granted ?? false,
  });
}

export default function DossierRoute() {
  const { member, dossier, contactConsent } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        before={<a href={paths.advocates()}>Advocates</a>}
        title={<bdi>{member.displayName}</bdi>}
        lead="The member sees this very page in their settings and may leave scoring at any time."
        actions={<ButtonLink href={paths.member(member.handle)}>Profile</ButtonLink>}
      />
      <DossierPage dossier={dossier} contactConsent={contactConsent} />
    </Page>
  );
}
