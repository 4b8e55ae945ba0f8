/**
 * An account: who somebody is here.
 *
 * Owned by the accounts room (tables members, sessions, account_tokens). Announces member.joined, member.changed,
 * member.suspended. Sessions are lucia's, behind `sessions.server.ts` alone; the cookie holds the secret, the
 * database its SHA-256. Links in letters are bound to one purpose, work once, and take effect only on POST.
 */
const handlePattern = /^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])$/;
export const maxDisplayName = 60;
export const maxBio = 600;
export const minPassword = 8;
/** Longer secrets only make hashing slow; nobody types more. */
export const maxPassword = 200;
export const verifyHours = 24;
export const resetMinutes = 60;

/** Handles that would look like the house speaking, or clash with an address. */
const reserved = new Set(
  (
    'admin administrator moderator moderators marketer team staff support help official vouch brand system root ' +
    'anonymous former-member everyone all me you new edit settings export exports referral-candidates null undefined'
  ).split(' '),
);

/** Whether a handle can be taken at all; whether it is free is the unique index's to say. */
export function isAcceptableHandle(handle: string): boolean {
  return handlePattern.test(handle) && !reserved.has(handle);
}

/** A handle made from a name, to be tried first. It may be taken. */
export function suggestHandle(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = plain
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '');
  return isAcceptableHandle(trimmed) ? trimmed : `member-${trimmed || 'x'}`.slice(0, 24);
}
