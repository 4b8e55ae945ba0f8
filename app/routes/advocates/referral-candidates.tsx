import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import HeartHandshake from 'lucide/dist/esm/icons/heart-handshake.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { PersonLine } from '#app/components/person-line';
import { Table } from '#app/components/table';
import { listReferralCandidates } from '#app/features/advocates/referral-queries.server';
import { referralReason, rightMoment } from '#app/features/advocates/referral-reason';
import { ConsentLabel } from '#app/features/advocates/ui/consent-label';
import { StageLabel } from '#app/features/advocates/ui/stage-label';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Referral candidates' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMarketer(args);
  orRefuse(may(actor, 'advocates.list', null));
  const candidates = await listReferralCandidates(db, 100);
  return json({
    candidates: candidates.map((candidate) => ({
      ...candidate,
      reason: referralReason(candidate),
      moment: rightMoment(candidate.latestGoodAct, now.toISOString()),
    })),
  });
}

export default function ReferralCandidates() {
  const { candidates } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        before={<a href={paths.advocates()}>Advocates</a>}
        title="Referral candidates"
        lead="Customers who bought, are content in their own words or help others, and were here lately. A guess with its reasons, not a promise; only people with consent may be asked."
      />
      {candidates.length === 0 ? (
        <EmptyState icon={HeartHandshake} title="Nobody yet">
          Candidates need an order, a content review or replies that helped, and a visit within ninety days.
        </EmptyState>
      ) : (
        <Table
          caption="Referral candidates"
          captionHidden
          columns={[{ label: 'Who' }, { label: 'Why' }, { label: 'When to ask' }, { label: 'Consent' }]}
        >
          {candidates.map((candidate) => (
            <tr key={candidate.publicId}>
              <td>
                <PersonLine
                  size="s"
                  person={{
                    name: candidate.displayName,
                    id: candidate.publicId,
                    href: paths.dossier(candidate.handle),
                  }}
                  detail={<StageLabel stage={candidate.stage} />}
                />
              </td>
              <td>{candidate.reason}</td>
              <td>{candidate.moment}</td>
              <td>
                <ConsentLabel uses={candidate.contactConsent ? ['May be asked'] : []} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
}
