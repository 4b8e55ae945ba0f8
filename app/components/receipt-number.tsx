import type { ReactNode } from 'react';
import ReceiptText from 'lucide/dist/esm/icons/receipt-text.mjs';
import { classNames } from '#app/lib/class-names';
import { Icon } from './icon';
import { Receipt, type ReceiptProps } from './receipt';

interface ReceiptNumberProps extends ReceiptProps {
  /** The number as it reads in the text: "4.3", "312 points". */
  children: ReactNode;
  /** The receipt opens over what follows instead of pushing it down; `end` lets it grow towards the start. */
  over?: 'start' | 'end' | undefined;
}

/**
 * A number that hangs on its receipt: one click shows the rows that make it. Stands in a `<div>`, a table cell or a
 * `Stat`, never in a `<p>`: a paragraph cannot hold the receipt, and the parser would tear it apart.
 */
export function ReceiptNumber({ children, over, ...receipt }: ReceiptNumberProps) {
  return (
    <details
      className={classNames(
        'receipt-number',
        over && 'receipt-number--over',
        over === 'end' && 'receipt-number--end',
      )}
      name="receipt"
    >
      <summary title="Show how this number is made">
        <span className="receipt-number__value">{children}</span>
        <Icon of={ReceiptText} />
        <span className="visually-hidden">: show the receipt</span>
      </summary>
      <Receipt {...receipt} />
    </details>
  );
}
