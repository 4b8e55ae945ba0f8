import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getOwnAccount } from '#app/features/accounts/member-queries.server';
import { loadDossier } from '#app/features/advocates/load-dossier.server';
import { DossierPage } from '#app/features/advocates/ui/dossier-page';
import { listConsents } from '#app/features/privacy/consent-queries.server';
import { requireMember } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'What the brand sees about you' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMember(args);
  const account = orNotFound(await getOwnAccount(db, actor.id));
  const [dossier, consents] = await Promise.all([
    loadDossier(db, actor.id, now),
    listConsents(db, actor.id, 'contact'),
  ]);
  return json({ inScoring: account.inScoring, dossier, contactConsent: consents[0]?.granted ?? false });
}

export default function WhatTheBrandSees() {
  const { inScoring, dossier, contactConsent } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        before={<a href={paths.settings()}>Settings</a>}
        title="What the brand sees about you"
        lead={
          inScoring
            ? 'This is the page that the marketing team opens about you, with nothing left out. Leaving takes you off their list and out of every file, and costs you nothing else.'
            : 'You have left scoring: the team has no score of yours, and you are in no list and no file.'
        }
        actions={
          <ActionForm action={paths.settingsScoring()} fields={{ takesPart: String(!inScoring) }}>
            {inScoring ? 'Leave scoring' : 'Take part again'}
          </ActionForm>
        }
      />
      {inScoring ? <DossierPage dossier={dossier} contactConsent={contactConsent} /> : null}
    </Page>
  );
}
