import UserSearch from 'lucide/dist/esm/icons/user-search.mjs';
import { EmptyState } from '#app/components/empty-state';
import { ConsentLabel } from './consent-label';
import { Dossier, type DossierProps } from './dossier';
import { StageLabel, type Stage } from './stage-label';

interface DossierPageProps {
  dossier: (Omit<DossierProps, 'children'> & { stage: Stage; stageRules: readonly string[] }) | null;
  contactConsent: boolean;
}

/** The dossier with stage and consent: one component, because the member sees what the marketer sees. */
export function DossierPage({ dossier, contactConsent }: DossierPageProps) {
  if (!dossier) {
    return (
      <EmptyState icon={UserSearch} title="Nothing counts yet">
        A dossier begins with the first question, answer or review.
      </EmptyState>
    );
  }
  return (
    <Dossier {...dossier}>
      <section className="stack stack--s">
        <h2>Stage and consent</h2>
        <p className="cluster">
          <StageLabel stage={dossier.stage} rule={dossier.stageRules.join(' ')} />
          <ConsentLabel uses={contactConsent ? ['May be written to'] : []} />
        </p>
        {dossier.stageRules.map((rule) => (
          <p key={rule} className="small muted">
            {rule}
          </p>
        ))}
      </section>
    </Dossier>
  );
}
