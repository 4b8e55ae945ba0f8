import { ReceiptNumber } from '#app/components/receipt-number';
import { plural } from '#app/lib/plural';
import type { PublicationFates } from '../publication-fates';

interface PublicationReceiptProps extends PublicationFates {
  published: number;
  rulesHref: string;
}

/** How many reviews came in and what became of them. Held back in silence is what we never do. */
export function PublicationReceipt({
  published,
  waiting,
  withdrawn,
  withheld,
  rulesHref,
}: PublicationReceiptProps) {
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
        ...(withdrawn > 0 ? [{ label: 'Withdrawn by their authors', amount: withdrawn }] : []),
      ]}
      note={<a href={rulesHref}>The reasons for withholding</a>}
    >
      {plural(published + waiting + held + withdrawn, 'review received', 'reviews received')},{' '}
      {plural(held, 'withheld', 'withheld')}
    </ReceiptNumber>
  );
}
