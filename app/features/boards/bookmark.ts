/** What can be kept for oneself. */
export type BookmarkKind = 'thread' | 'reply';

/** More is not a list that somebody comes back to; and rows per person have an end. */
export const maxBookmarks = 1000;
export const bookmarksPerPage = 30;

/** When to be reminded, in days; the empty one is not at all. */
export const reminderChoices = [
  { value: '', label: 'No reminder' },
  { value: '1', label: 'Tomorrow' },
  { value: '3', label: 'In three days' },
  { value: '7', label: 'In a week' },
  { value: '30', label: 'In a month' },
] as const;

/** The kind that came with an address; null for anything that is none. */
export function readBookmarkKind(value: string | undefined): BookmarkKind | null {
  return value === 'thread' || value === 'reply' ? value : null;
}

/** The moment of a reminder chosen now: null for none, undefined for what is no choice. */
export function readReminder(value: unknown, now: Date): string | null | undefined {
  const choice = reminderChoices.find((known) => known.value === value);
  if (!choice) return undefined;
  return choice.value === ''
    ? null
    : new Date(now.getTime() + Number(choice.value) * 86_400_000).toISOString();
}
