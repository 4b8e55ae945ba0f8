import { Receipt } from '#app/components/receipt';
import { Section } from '#app/components/section';
import { smallestGroup, type ShownGroups } from '../trust-figures';

interface TrustSectionProps extends ShownGroups {
  title: string;
  /** What is counted and what is not: each figure can be counted again from it. */
  counted: string;
}

/** Some figures of one kind as a receipt, with how they are counted. */
export function TrustSection({ title, counted, lines, tooSmall }: TrustSectionProps) {
  return (
    <Section title={title}>
      {lines.length > 0 ? (
        <Receipt
          title={title}
          rule="Since this place began"
          terms={lines.map(({ label, count }) => ({ label, amount: count }))}
          totalLabel="Of what is shown"
        />
      ) : (
        <p>Too few to show anything yet.</p>
      )}
      {tooSmall.length > 0 ? (
        <p>
          Fewer than {smallestGroup} each, so not shown: {tooSmall.join('; ')}
        </p>
      ) : null}
      <details className="disclosure">
        <summary>How this is counted</summary>
        <p>{counted}</p>
      </details>
    </Section>
  );
}
