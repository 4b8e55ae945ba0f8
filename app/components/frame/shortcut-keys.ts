/** The keys of a page, for its help: each with what it does. */
export const shortcutKeys = [
  { key: '/', does: 'Search' },
  { key: 'j', does: 'Next post or line' },
  { key: 'k', does: 'The one before' },
  { key: '?', does: 'This help' },
] as const;

/** What a key press would do. */
export type Shortcut = (typeof shortcutKeys)[number]['key'];

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** The element that has the focus takes letters itself. */
  typing: boolean;
}

/** Which shortcut a key press is; none while somebody types, or together with a key that belongs to the browser. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, typing }: KeyPress): Shortcut | null {
  if (typing || ctrlKey || metaKey || altKey) return null;
  return shortcutKeys.find((known) => known.key === key)?.key ?? null;
}

/** A key that a page gives to one of its controls, for the help. */
export interface PageKey {
  key: string;
  does: string;
}

/**
 * The control that a page has given this key to (`data-key`, with `data-key-does` for the help). A page's own keys come
 * before those of every page: `j` on the page of an item goes to the next item.
 */
export function controlOf(press: KeyPress, root: ParentNode): HTMLElement | null {
  const { key, typing, ctrlKey, metaKey, altKey } = press;
  if (typing || ctrlKey || metaKey || altKey || !/^[a-z0-9]$/.test(key)) return null;
  return root.querySelector<HTMLElement>(`main [data-key="${key}"]`);
}

/** The keys of the page at hand, each once, in the order in which their controls stand. */
export function pageKeysOf(root: ParentNode): PageKey[] {
  const found = [...root.querySelectorAll<HTMLElement>('main [data-key]')].map(({ dataset }) => ({
    key: dataset['key'] ?? '',
    does: dataset['keyDoes'] ?? '',
  }));
  return found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
}

/** The place to go to from the one where somebody is (-1: nowhere yet); it stays inside the list. */
export function stepTo(at: number, step: 1 | -1, count: number): number {
  return at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + step));
}
