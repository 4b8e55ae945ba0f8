import { Facets } from '#app/components/facets';
import { paths } from '#app/lib/paths';
import { writeAdvocateFilter } from '../advocate-filter';
import type { AdvocateCounts, AdvocateFilter } from '../advocate-queries.server';
import { stageRules } from '../advocate-stages';

/** Ways to narrow the list, each with what it would leave; a chosen one leads to the list without it. */
export function AdvocateFacets({ filter, counts }: { filter: AdvocateFilter; counts: AdvocateCounts }) {
  const chosen = writeAdvocateFilter(filter);
  const facet = (change: Record<string, string | undefined>) => paths.advocates({ ...chosen, ...change });
  const stages = [...new Map(stageRules.map((rule) => [rule.stage, rule.label]))].map(([stage, label]) => ({
    href: facet({ stage: filter.stage === stage ? undefined : stage }),
    label,
    count: counts.byStage.find((row) => row.stage === stage)?.count ?? 0,
    chosen: filter.stage === stage,
  }));
  const consent = (value: 'granted' | 'missing', label: string, count: number) => ({
    href: facet({ consent: filter.consent === value ? undefined : value }),
    label,
    count,
    chosen: filter.consent === value,
  });
  return (
    <>
      <Facets title="Stage" facets={stages} />
      <Facets
        title="Consent"
        facets={[
          consent('granted', 'May be written to', counts.granted),
          consent('missing', 'No consent', counts.total - counts.granted),
        ]}
      />
    </>
  );
}
