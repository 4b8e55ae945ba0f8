import { Receipt } from '#app/components/receipt';
import { Section } from '#app/components/section';
import { smallestGroup, type ShownGroups, type TrustDays } from '../trust-figures';

interface TrustSectionProps extends ShownGroups {
  title: string;
  days: TrustDays;
  /** What is counted and what is not: each figure can be counted again from it. */
  counted: string;
}

/** Some figures of one kind as a receipt, with how they are counted. */
export function TrustSection({ title, days, counted, lines, tooSmall }: TrustSectionProps) {
  return (
    <Section title={title}>
      {lines.length > 0 ? (
        <Receipt
          title={title}
          rule={`The last ${days} days`}
          terms={lines.map(({ label, count }) => ({ label, amount: count }))}
          totalLabel="Of what is shown"
        />
      ) : (
        <p>Too few to show anything of these days.</p>
      )}
      {tooSmall.length > 0 ? (
        <p>
          Fewer than {smallestGroup}, or fewer than {smallestGroup} more than in a shorter period, so not
          shown: {tooSmall.join('; ')}
        </p>
      ) : null}
      <details className="disclosure">
        <summary>How this is counted</summary>
        <p>{counted}</p>
      </details>
    </Section>
  );
}
