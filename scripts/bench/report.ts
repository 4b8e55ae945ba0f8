import { writeFileSync } from 'node:fs';

type Cell = string | number | null;

/** Lines columns up: words to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(textOf))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Figures with as many digits as mean something. */
function textOf(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'string') return cell;
  if (cell >= 100) return Math.round(cell).toLocaleString('en');
  return cell >= 10 ? cell.toFixed(1) : cell.toFixed(2);
}

/** What was measured together: for people, and as it was. */
interface Part {
  readonly title: string;
  readonly text: string;
  readonly raw: unknown;
}

/** Says everything twice: to people at once, part by part, and to a file when all is done. */
export class Report {
  private readonly parts: Record<string, unknown> = {};

  /** Prints one part under its title and keeps its raw figures. */
  add(key: string, { title, text, raw }: Part): void {
    this.parts[key] = raw;
    console.log(`\n${title}\n${text}`);
  }

  writeTo(file: string): void {
    writeFileSync(file, `${JSON.stringify(this.parts, null, 2)}\n`);
  }
}
