import { randomBytes } from 'node:crypto';

/** How long a browser keeps the name that it was given, and how long it is known what came from it. */
export const browserNameDays = 30;

/** A new name for a browser: random, and meaningless anywhere else. */
export function newBrowserName(): string {
  return randomBytes(16).toString('base64url');
}

/** A name as we give them; anything else is none. */
export function readBrowserName(value: string | undefined): string | null {
  return value && /^[\w-]{22}$/.test(value) ? value : null;
}
