import type { ReactNode } from 'react';
import { classNames } from '#app/lib/class-names';
import { formatUnits, unitsNeeded } from '#app/lib/units';

/** One line of a receipt. Amounts are whole numbers of the smallest unit, so that adding them is exact. */
export interface ReceiptTerm {
  label: ReactNode;
  /** What, when, how often, under which rule: the small print of this line. */
  detail?: ReactNode | undefined;
  amount: number;
  /** The evidence. */
  href?: string | undefined;
  /** A line that was written but does not count: its figure is struck through and not added. */
  state?: 'held' | 'reversed' | undefined;
}

export interface ReceiptProps {
  title: string;
  /** The rule and its version ("Score formula 3"). */
  rule?: ReactNode | undefined;
  terms: readonly ReceiptTerm[];
  totalLabel?: string | undefined;
  /** How many smallest units make one: 1000 for scores kept in thousandths. */
  scale?: number | undefined;
  /** For averages: the total is divided, and the result stands below it. */
  dividedBy?:
    { label: string; divisor: number; resultLabel: string; decimals?: number | undefined } | undefined;
  /** What else must be said, for instance why it is not higher. */
  note?: ReactNode | undefined;
}

/**
 * The rows behind a number, set like a till receipt: a line per term, a rule, a total.
 *
 * The total is not a prop. It is the sum of the lines above it, added here, and every figure is shown in full, so a
 * reader with a pencil always gets the same number and a page cannot show a total that its lines do not make.
 */
export function Receipt({
  title,
  rule,
  terms,
  totalLabel = 'Total',
  scale = 1,
  dividedBy,
  note,
}: ReceiptProps) {
  const total = sumOf(terms);
  const decimals = Math.max(...terms.map((term) => unitsNeeded(term.amount, scale)), 0);
  return (
    <div className="receipt">
      <div className="receipt__paper">
        <table className="receipt__table">
          <caption className="receipt__caption">
            {title}
            {rule ? <span className="receipt__rule">{rule}</span> : null}
          </caption>
          <tbody>
            {terms.map((term, index) => (
              <ReceiptLine key={index} term={term} figure={formatUnits(term.amount, scale, decimals)} />
            ))}
          </tbody>
          <tfoot>
            <tr className={classNames('receipt__sum', dividedBy && 'receipt__sum--part')}>
              <th scope="row">{totalLabel}</th>
              <td>{formatUnits(total, scale, decimals)}</td>
            </tr>
            {dividedBy ? <Quotient total={total} scale={scale} {...dividedBy} /> : null}
          </tfoot>
        </table>
        {note ? <div className="receipt__note">{note}</div> : null}
      </div>
    </div>
  );
}

/** What the lines that count add up to, in smallest units. */
export function sumOf(terms: readonly ReceiptTerm[]): number {
  return terms.reduce((sum, term) => (term.state ? sum : sum + term.amount), 0);
}

function ReceiptLine({ term, figure }: { term: ReceiptTerm; figure: string }) {
  return (
    <tr className={classNames('receipt__term', term.state && `receipt__term--${term.state}`)}>
      <th scope="row">
        <span className="receipt__label">
          {term.href ? <a href={term.href}>{term.label}</a> : term.label}
        </span>
        {term.detail || term.state ? (
          <span className="receipt__detail">
            {term.state === 'held' ? 'Held, not counted. ' : null}
            {term.state === 'reversed' ? 'Reversed, not counted. ' : null}
            {term.detail}
          </span>
        ) : null}
      </th>
      <td>{figure}</td>
    </tr>
  );
}

interface QuotientProps {
  total: number;
  scale: number;
  label: string;
  divisor: number;
  resultLabel: string;
  decimals?: number | undefined;
}

function Quotient({ total, scale, label, divisor, resultLabel, decimals = 2 }: QuotientProps) {
  return (
    <>
      <tr className="receipt__sum receipt__sum--part">
        <th scope="row">{label}</th>
        <td>÷ {formatUnits(divisor, 1, 0)}</td>
      </tr>
      <tr className="receipt__sum receipt__sum--result">
        <th scope="row">{resultLabel}</th>
        <td>{divisor === 0 ? 'none yet' : (total / scale / divisor).toFixed(decimals)}</td>
      </tr>
    </>
  );
}
