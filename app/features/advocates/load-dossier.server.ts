import type { Db } from '#db/client';
import { whyNotHigher } from './advocate-score';
import { stageRules } from './advocate-stages';
import { FORMULA_VERSION, terms } from './advocate-terms';
import { getDossier } from './dossier-queries.server';
import { loadEvidence } from './evidence-queries.server';
import { scoringDay } from './rescore-members.server';

/** How many gaps a page names: the largest ones are what can be acted on. */
const shownGaps = 5;

/** The dossier of a member as the marketer and the member see it, the very same; null when nothing of theirs counts. */
export async function loadDossier(db: Db, memberId: number, now: Date) {
  const dossier = await getDossier(db, memberId, scoringDay(now));
  if (!dossier) return null;
  const evidence = await loadEvidence(db, dossier.items);
  return {
    stage: dossier.stage,
    stageRules: stageRules.filter((rule) => rule.stage === dossier.stage).map((rule) => rule.rule),
    lastActAt: dossier.lastActAt,
    formula: `Formula ${FORMULA_VERSION}`,
    asOf: now.toISOString(),
    terms: terms
      .filter((term) => (dossier.terms[term.key] ?? 0) !== 0)
      .map((term) => ({
        label: term.label,
        detail: term.why,
        amount: dossier.terms[term.key] ?? 0,
        href: `#term-${term.key}`,
      })),
    whyNotHigher: whyNotHigher(dossier.terms)
      .slice(0, shownGaps)
      .map(({ term, sentence }) => `${term.label}: ${sentence}`),
    evidence: evidence.map((group) => ({
      term: group.label,
      id: `term-${group.key}`,
      note: group.why,
      items: group.items,
    })),
  };
}
