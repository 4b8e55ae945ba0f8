import type { ReactNode } from 'react';

interface TableProps {
  /** What the rows are; the box around the table is named after it. */
  caption: string;
  captionHidden?: boolean | undefined;
  columns: ReadonlyArray<{ label: string; figure?: boolean | undefined }>;
  /** `<tr>` rows; figures carry the class `table__figure`. */
  children: ReactNode;
  foot?: ReactNode | undefined;
}

/** A table scrolls inside its own box, which the keyboard can reach. */
export function Table({ caption, captionHidden, columns, children, foot }: TableProps) {
  return (
    <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
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
