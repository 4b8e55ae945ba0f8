import * as z from 'zod';

/** The one field in which a kept form travels. */
const keptField = 'kept';

const entries = z.array(z.tuple([z.string().max(100), z.string()])).max(50);

/**
 * A form whose writer turned out to be signed out, on its way through the sign-in page: it travels with the browser,
 * because nothing that strangers send is stored. Null when nobody had
 * written anything.
 */
export function packForm(form: FormData): string | null {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const written = texts.some(([name, value]) => name !== 'intent' && value.trim() !== '');
  return written ? JSON.stringify(texts) : null;
}

/** Whether somebody had chosen pictures: they do not travel, and their owner should know. */
export function hasFiles(form: FormData): boolean {
  return [...form.values()].some((value) => typeof value !== 'string' && value.size > 0);
}

/**
 * The form as it was before, when this one has come through the sign-in page; else the form itself. It comes back as a
 * wish to see it again, so that whoever signed in posts it with their own hand.
 */
export function unpackForm(form: FormData): FormData {
  const packed = form.get(keptField);
  if (typeof packed !== 'string') return form;
  const before = new FormData();
  for (const [name, value] of readEntries(packed)) {
    if (name !== 'intent' && name !== keptField) before.append(name, value);
  }
  before.set('intent', 'resume');
  return before;
}

function readEntries(packed: string): Array<[string, string]> {
  try {
    return entries.catch([]).parse(JSON.parse(packed));
  } catch {
    return [];
  }
}
