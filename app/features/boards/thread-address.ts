import { isPublicId } from '#app/lib/public-id';

/** The public id in the address of a thread that somebody pasted, or in the id alone; null for anything else. */
export function readThreadAddress(text: string): string | null {
  const typed = text.trim();
  const [, inAddress] = /^(?:https?:\/\/[^/\s]+)?\/threads\/([a-z0-9]+)(?:[/?#]|$)/i.exec(typed) ?? [];
  const id = inAddress ?? typed;
  return isPublicId(id) ? id : null;
}
