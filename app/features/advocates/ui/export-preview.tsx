import { Receipt } from '#app/components/receipt';
import { formatCount } from '#app/lib/plural';

interface ExportPreviewProps {
  /** How many people the filter finds. */
  matched: number;
  /** How many of them are left out, by reason. */
  leftOut: ReadonlyArray<{
    reason: string;
    detail?: string | undefined;
    count: number;
    href?: string | undefined;
  }>;
  /** The filter in words. */
  filter: string;
}

/** Who will be in the file, and who is left out and why, before the file is made. */
export function ExportPreview({ matched, leftOut, filter }: ExportPreviewProps) {
  return (
    <Receipt
      title="What the file will hold"
      rule={filter}
      totalLabel="People in the file"
      terms={[
        { label: 'Found by the filter', amount: matched },
        ...leftOut.map(({ reason, detail, count, href }) => ({
          label: reason,
          detail,
          amount: -count,
          href,
        })),
      ]}
      note={
        leftOut.length === 0 ? `All ${formatCount(matched)} may be contacted for this purpose.` : undefined
      }
    />
  );
}
