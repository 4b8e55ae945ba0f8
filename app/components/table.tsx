import type { ReactNode } from 'react';
import { classNames } from '#app/lib/class-names';

interface TableProps {
  /** What the rows are; the box around the table is named after it. */
  caption: string;
  captionHidden?: boolean | undefined;
  /** On narrow screens each row's heading stands above its values, so that two columns are readable side by side. */
  stacked?: boolean | undefined;
  columns: ReadonlyArray<{ label: string; figure?: boolean | undefined }>;
  /** `<tr>` rows; figures carry the class `table__figure`. */
  children: ReactNode;
  foot?: ReactNode | undefined;
}

/** A table scrolls inside its own box, which the keyboard can reach. */
export function Table({ caption, captionHidden, stacked, columns, children, foot }: TableProps) {
  return (
    <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className={classNames('table', stacked && 'table--stacked')}>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.figure ? 'table__figure' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
}
