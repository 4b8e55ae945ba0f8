import type { ReactNode } from 'react';
import { Receipt } from '#app/components/receipt';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { formatUnits } from '#app/lib/units';
import type { AdvocateTerm } from './advocate-row';

const SCALE = 1000;

/** One act that counted, with a link that opens for whoever may read the dossier. */
export interface Evidence {
  id: string;
  href: string;
  /** "Accepted answer", "Review with an order". */
  kind: string;
  title: string;
  excerpt: string;
  at: string;
  /** What this one act adds, in thousandths. */
  amount: number;
}

export interface DossierProps {
  terms: readonly AdvocateTerm[];
  formula: string;
  asOf: string;
  /** Why the score is not higher: what is missing, or capped. */
  whyNotHigher: readonly string[];
  /** The acts behind the terms, by term. */
  evidence: ReadonlyArray<{
    term: string;
    id: string;
    items: readonly Evidence[];
    note?: string | undefined;
  }>;
  /** Consents, asks, orders: what else the page knows. */
  children?: ReactNode | undefined;
}

/** Why we think that this person speaks for the brand: a receipt first, then the evidence, term by term. */
export function Dossier({ terms, formula, asOf, whyNotHigher, evidence, children }: DossierProps) {
  return (
    <div className="dossier">
      <div className="dossier__receipt">
        <Receipt
          title="Advocate score"
          rule={
            <>
              {formula}, as of <RelativeTime at={asOf} />
            </>
          }
          terms={terms}
          scale={SCALE}
          totalLabel="Score"
        />
        <section className="stack stack--s">
          <h2>Why it is not higher</h2>
          <ul className="dossier__missing">
            {whyNotHigher.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
        {children}
      </div>
      <div className="stack stack--l">
        {evidence.map((group) => (
          <Section key={group.id} id={group.id} title={group.term}>
            {group.note ? <p className="small muted">{group.note}</p> : null}
            <ul className="evidence">
              {group.items.map((item) => (
                <EvidenceItem key={item.id} {...item} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </div>
  );
}

function EvidenceItem({ href, kind, title, excerpt, at, amount }: Evidence) {
  return (
    <li className="evidence__item">
      <div>
        <p className="evidence__title">
          <a href={href} dir="auto">
            {title}
          </a>
        </p>
        <p className="small" dir="auto">
          {excerpt}
        </p>
        <p className="meta">
          <span>{kind}</span>
          <RelativeTime at={at} />
        </p>
      </div>
      <span className="evidence__amount">+{formatUnits(amount, SCALE, 3)}</span>
    </li>
  );
}
