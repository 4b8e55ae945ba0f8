/**
 * Private characters around what matched. An engine marks with them, whoever shows the text escapes it and then puts
 * `<mark>` in their place. They are taken out of every document, so that no text can bring marks of its own.
 */
export const openMark = '\uE000';
export const closeMark = '\uE001';

const marks = /[\uE000\uE001]/g;
// Neither PostgreSQL nor JSON carries these: the zero character and halves of a pair that stand alone.
const unstorable = /\0|\p{Surrogate}/gu;

/** Text as an engine may keep it: without marks and without characters that no store takes. */
export function keepable(text: string): string {
  return text.replace(marks, '').replace(unstorable, '\uFFFD');
}
