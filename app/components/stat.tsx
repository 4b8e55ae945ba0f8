import type { ReactNode } from 'react';

interface StatProps {
  label: string;
  /** Preferably a `ReceiptNumber`: a number without a receipt is a defect. */
  value: ReactNode;
  note?: ReactNode | undefined;
}

/** One figure with its name. Place several in `<Stats>`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div>
      <dt className="stat__label">{label}</dt>
      <dd className="stat__value">{value}</dd>
      {note ? <dd className="stat__note">{note}</dd> : null}
    </div>
  );
}

/** A row of figures. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}
