import { escapeMarks } from '#app/lib/markdown/escape-marks';

/*
 * A saved reply is a text that the team answers with again and again. A person chooses it, reads it with its fields
 * filled in, and posts it under their own name: nothing here is ever sent by itself.
 */

export const maxSavedTitle = 80;
export const maxSavedReply = 5000;
/** More than this nobody finds anything in; it also bounds the list and the choice. */
export const maxSavedReplies = 200;

/** What can stand between {{ and }}, each with the words that stand in its place as long as it is empty. */
export const savedFields = {
  'member.name': { mark: '[member name]', hint: 'who opened the thread' },
  'thread.title': { mark: '[thread title]', hint: 'what the thread is called' },
  'product.name': { mark: '[product name]', hint: 'the product that it is about' },
  'moderator.name': { mark: '[moderator name]', hint: 'whoever answers' },
} as const;

export type SavedField = keyof typeof savedFields;
export type FieldValues = Readonly<Record<SavedField, string | null>>;

const names = Object.keys(savedFields) as SavedField[];
const isField = (name: string): name is SavedField => Object.hasOwn(savedFields, name);
/** Braces and what stands in them; what is never closed ends at its line. */
const braces = /\{\{([^{}\n]*)(?:\}\})?/g;

/** The first thing in braces that is no field; null when all can be filled in. */
export function strangeFieldIn(body: string): string | null {
  for (const [whole, name = ''] of body.matchAll(braces))
    if (!whole.endsWith('}}') || !isField(name.trim())) return whole;
  return null;
}

/** The fields there are, as a sentence names them. */
export function fieldsInWords(): string {
  return names.map((name) => `{{${name}}}`).join(', ');
}

/**
 * The text with its fields filled in, in one pass: a value that looks like a field is not filled in again, and signs
 * that mean something in Markdown are escaped. A field without a value stays as a mark that cannot be overlooked.
 */
export function fillSavedReply(body: string, values: FieldValues): string {
  return body.replace(/\{\{([^{}\n]*)\}\}/g, (whole, typed: string) => {
    const name = typed.trim();
    if (!isField(name)) return whole;
    const value = values[name]?.trim();
    return value ? escapeMarks(value) : savedFields[name].mark;
  });
}

/** What somebody still has to put words to before this can be posted: marks of empty fields, and fields themselves. */
export function unfilledIn(body: string): string[] {
  const marks = names.map((name) => savedFields[name].mark).filter((mark) => body.includes(mark));
  const fields = [...body.matchAll(/\{\{([^{}\n]*)\}\}/g)]
    .filter(([, name = '']) => isField(name.trim()))
    .map(([whole]) => whole);
  return [...new Set([...marks, ...fields])];
}

/** The same for words that change: what stood there before is nobody's slip of today. */
export function newlyUnfilledIn(body: string, before: string): string[] {
  const known = new Set(unfilledIn(before));
  return unfilledIn(body).filter((each) => !known.has(each));
}

/** What is written already, and the text below it; a page that is loaded again does not add it twice. */
export function appendReply(written: string, text: string): string {
  if (text === '' || written.includes(text)) return written;
  return [written.trimEnd(), text].filter(Boolean).join('\n\n');
}
