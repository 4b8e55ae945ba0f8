/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), full-width twins included. */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet computes: an apostrophe goes before what looks like a formula. */
export function asInertCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The words of a cell again, without the one apostrophe that made them inert. */
export function fromInertCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}
