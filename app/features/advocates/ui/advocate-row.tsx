import type { ReactNode } from 'react';
import { PersonLine, type Person } from '#app/components/person-line';
import { ReceiptNumber } from '#app/components/receipt-number';
import { RelativeTime } from '#app/components/relative-time';
import { ScoreBar, ScoreKey } from '#app/components/score-bar';
import { sumOf } from '#app/components/receipt';
import { formatCount } from '#app/lib/plural';
import { formatUnits } from '#app/lib/units';
import { ConsentLabel } from './consent-label';
import { StageLabel, type Stage } from './stage-label';

/** One summand of a score, in thousandths of a point. */
export interface AdvocateTerm {
  label: string;
  detail?: string | undefined;
  amount: number;
  href?: string | undefined;
}

/** Scores are kept in thousandths of a point. */
const SCALE = 1000;

export interface AdvocateRowProps {
  rank: number;
  person: Person;
  dossierHref: string;
  stage: Stage;
  stageRule?: string | undefined;
  terms: readonly AdvocateTerm[];
  formula: string;
  lastActAt: string | null;
  /** The uses with a live consent; empty when there is none. */
  consent: readonly string[];
}

interface AdvocateListProps {
  advocates: readonly AdvocateRowProps[];
  /** The highest score of the whole list, so that bars can be compared from page to page. */
  highest: number;
}

/** Who already speaks for the brand: each row says how strongly, since when, with what consent, and what comes next. */
export function AdvocateList({ advocates, highest }: AdvocateListProps) {
  const labels = advocates[0]?.terms.map((term) => term.label) ?? [];
  return (
    <div className="stack">
      <ScoreKey labels={labels} />
      <ol className="advocates">
        {advocates.map((advocate) => (
          <AdvocateRow key={advocate.person.id} {...advocate} highest={highest} />
        ))}
      </ol>
    </div>
  );
}

function AdvocateRow({ highest, ...advocate }: AdvocateRowProps & { highest: number }) {
  const { person, terms } = advocate;
  return (
    <li className="advocate">
      <div className="advocate__who">
        <span className="advocate__rank">{formatCount(advocate.rank)}</span>
        <PersonLine
          person={{ ...person, href: advocate.dossierHref }}
          detail={<StageLabel stage={advocate.stage} rule={advocate.stageRule} />}
        />
      </div>
      <div className="advocate__score">
        <ReceiptNumber
          title={`Score of ${person.name}`}
          rule={advocate.formula}
          terms={terms}
          scale={SCALE}
          over="start"
        >
          {formatUnits(sumOf(terms), SCALE, 1)}
        </ReceiptNumber>
        <ScoreBar terms={terms} of={highest} scale={SCALE} />
      </div>
      <dl className="advocate__facts">
        <Fact label="Last act">{advocate.lastActAt ? <RelativeTime at={advocate.lastActAt} /> : 'none'}</Fact>
        <Fact label="Consent">
          <ConsentLabel uses={advocate.consent} />
        </Fact>
      </dl>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="advocate__fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
