import { ReceiptNumber } from '#app/components/receipt-number';
import { plural } from '#app/lib/plural';

interface PublicationReceiptProps {
  published: number;
  waiting: number;
  /** Withheld reviews by reason, in the public words of each reason. */
  withheld: ReadonlyArray<{ reason: string; count: number }>;
  rulesHref: string;
}

/** How many reviews came in and what became of them. Held back in silence is what we never do. */
export function PublicationReceipt({ published, waiting, withheld, rulesHref }: PublicationReceiptProps) {
  const held = withheld.reduce((sum, row) => sum + row.count, 0);
  return (
    <ReceiptNumber
      title="Reviews received"
      rule="Publishing never looks at the stars"
      totalLabel="Received"
      terms={[
        { label: 'Published', amount: published },
        { label: 'Waiting to be published', amount: waiting },
        ...withheld.map((row) => ({ label: 'Withheld', detail: row.reason, amount: row.count })),
      ]}
      note={<a href={rulesHref}>The reasons for withholding</a>}
    >
      {plural(held, 'review withheld', 'reviews withheld')}
    </ReceiptNumber>
  );
}
