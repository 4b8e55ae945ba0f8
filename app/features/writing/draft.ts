import type { FormDraft } from '#app/components/composer-draft';
import { draftVersionIn } from '#app/lib/draft-version';
import { paths } from '#app/lib/paths';

/*
 * A draft: words that a member has begun somewhere and not posted yet. Theirs alone; nothing is announced, because
 * nothing has happened. It goes when the words are posted, when its owner throws it away, or after half a year.
 */

/** What can be begun. What stands behind it: a board's slug (or nothing), a thread's, reply's, article's or review's id, a product's slug. */
const kinds = [
  'thread',
  'reply',
  'edit-thread',
  'edit-reply',
  'article',
  'edit-article',
  'review',
  'edit-review',
] as const;
export type DraftKind = (typeof kinds)[number];

/** Where words are written: what they will be, and about what. */
export interface DraftPlace {
  kind: DraftKind;
  about: string;
}

/** The fields of a form as they were typed. */
export type DraftFields = Record<string, string>;

/** A draft as its owner's pages need it. */
export interface Draft {
  publicId: string;
  place: DraftPlace;
  fields: DraftFields;
  version: number;
  savedAt: string;
}

/** More places than anybody writes in at once; beyond it something else is at work. */
export const maxDrafts = 100;

/** Room for the longest post with all of its fields, so that also too long words are kept until they are cut. */
export const maxDraftCharacters = 60_000;
const maxFields = 60;

/** Fields that say how a form is sent, not what somebody wrote. */
const notWritten = new Set(['intent', 'draftPlace', 'draftVersion', 'kept', 'pictureWords']);

/** Fields that make a draft worth keeping; choices alone do not. */
const words = ['title', 'body', 'pros', 'cons'];

/** The place as one word, for forms and rows. */
export function writePlace({ kind, about }: DraftPlace): string {
  return `${kind}:${about}`;
}

/** The place that such a word names; null for anything else. */
export function readPlace(text: unknown): DraftPlace | null {
  const [, kind, about = ''] =
    (typeof text === 'string' && /^([a-z-]+):([\p{L}\p{N}-]{0,80})$/u.exec(text)) || [];
  const known = kinds.find((each) => each === kind);
  return known && (about !== '' || known === 'thread' || known === 'article') ? { kind: known, about } : null;
}

/** The page whose form a draft belongs to. */
export function formOf({ kind, about }: DraftPlace): string {
  switch (kind) {
    case 'thread':
      return paths.newThread(about ? { board: about } : {});
    case 'reply':
      return paths.postReply(about);
    case 'edit-thread':
      return paths.editThread(about);
    case 'edit-reply':
      return paths.editReply(about);
    case 'article':
      return paths.newArticle(about ? { board: about } : {});
    case 'edit-article':
      return paths.editArticle(about);
    case 'review':
      return paths.newReview(about);
    case 'edit-review':
      return paths.editReview(about);
  }
}

/** A form on its way to be kept. */
export interface DraftForm {
  place: DraftPlace;
  /** The version that the form was opened with or has last been kept as; 0 for none. */
  base: number;
  fields: DraftFields;
}

/** What a form holds to be kept; null when it is no form of writing or holds more than any of ours can. */
export function readDraftForm(form: FormData): DraftForm | null {
  const place = readPlace(form.get('draftPlace'));
  const fields = [...form]
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !notWritten.has(entry[0]))
    .map(([name, value]): [string, string] => [name.slice(0, 60), storable(value)]);
  const characters = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (!place || fields.length > maxFields || characters > maxDraftCharacters) return null;
  return { place, base: draftVersionIn(form), fields: Object.fromEntries(fields) };
}

/** NUL and half characters are in no text of the database. */
function storable(value: string): string {
  return value.replace(/[\p{Surrogate}\0]/gu, '\ufffd');
}

/** Whether there is a word in it. */
export function isEmpty(fields: DraftFields): boolean {
  return words.every((name) => (fields[name] ?? '').trim() === '');
}

/** What a form starts with: what was kept of it, over what it would start with otherwise. */
export function startWith<Start extends object>(start: Start, draft: Pick<Draft, 'fields'> | null): Start {
  return draft ? { ...start, ...draft.fields } : start;
}

/** What the composer of a place is told of its draft. */
export function formDraft(place: DraftPlace, draft: Draft | null): FormDraft {
  return {
    place: writePlace(place),
    version: draft?.version ?? 0,
    kept: draft && { id: draft.publicId, at: draft.savedAt },
  };
}
