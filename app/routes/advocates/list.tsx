import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Megaphone from 'lucide/dist/esm/icons/megaphone.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { readAdvocateFilter, writeAdvocateFilter } from '#app/features/advocates/advocate-filter';
import {
  advocatePageSize,
  countAbove,
  countAdvocates,
  listAdvocates,
} from '#app/features/advocates/advocate-queries.server';
import { stageRules } from '#app/features/advocates/advocate-stages';
import { terms } from '#app/features/advocates/advocate-terms';
import { AdvocateFacets } from '#app/features/advocates/ui/advocate-facets';
import { AdvocateList } from '#app/features/advocates/ui/advocate-row';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Advocates' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'advocates.list', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readAdvocateFilter(query);
  const after = readNumberKeyset(query.get('after'));
  const [lines, counts, above] = await Promise.all([
    listAdvocates(db, filter, after),
    countAdvocates(db),
    countAbove(db, filter, after),
  ]);
  const shown = lines.slice(0, advocatePageSize);
  const last = lines.length > advocatePageSize ? shown.at(-1) : undefined;
  return json({
    filter,
    lines: shown,
    counts,
    above,
    next: last ? writeKeyset({ value: String(last.score), id: last.memberId }) : null,
  });
}

export default function Advocates() {
  const { filter, lines, counts, above, next } = useLoaderData<typeof loader>();
  const chosen = writeAdvocateFilter(filter);
  return (
    <Page aside={<AdvocateFacets filter={filter} counts={counts} />} asideLabel="Filters">
      <PageHeader
        title="Advocates"
        lead={
          <>
            Who already speaks for us, and why we think so. Scores show who helps, not who will: people about
            to become advocates are hard to see for everybody.{' '}
            <a href={paths.howTheScoreWorks()}>How the score works</a>
          </>
        }
        actions={
          <>
            <ButtonLink href={paths.referralCandidates()}>Referral candidates</ButtonLink>
            <ButtonLink variant="primary" href={paths.exportAdvocates(chosen)}>
              Export
            </ButtonLink>
          </>
        }
      />
      {lines.length === 0 ? (
        <EmptyState icon={Megaphone} title="Nobody fits">
          {counts.total === 0
            ? 'Scores appear when customers have asked, answered or reviewed something.'
            : 'Take a filter away to see more people.'}
        </EmptyState>
      ) : (
        <AdvocateList
          highest={counts.highest}
          advocates={lines.map((line, index) => ({
            rank: above + index + 1,
            person: { name: line.displayName, id: line.publicId },
            dossierHref: paths.dossier(line.handle),
            stage: line.stage,
            stageRule: stageRules.find((rule) => rule.stage === line.stage)?.rule,
            terms: terms.map((term) => ({
              label: term.label,
              amount: line.terms[term.key] ?? 0,
              href: `${paths.dossier(line.handle)}#term-${term.key}`,
            })),
            formula: `Formula ${line.formulaVersion}`,
            lastActAt: line.lastActAt,
            consent: line.contactConsent ? ['May be written to'] : [],
          }))}
        />
      )}
      <Pagination
        next={next ? { href: paths.advocates({ ...chosen, after: next }), label: 'Further down' } : null}
      />
    </Page>
  );
}
