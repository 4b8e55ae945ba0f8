import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The lists of letters that can be ended by a link. One token ends one list of one member and reaches nothing else. */
export const letterLists = [
  'replies',
  'events',
  'articles',
  'requests',
  'reviews',
  'thanks',
  'rewards',
  'milestones',
] as const;
export type LetterList = (typeof letterLists)[number];

/** A new key to sign with; every member has their own, so one that leaks is one person's. */
export function newLetterKey(): string {
  return randomBytes(32).toString('base64url');
}

/** The signed end of a link: who, and that this house has written it. It does not run out, as letters are kept for long. */
export function signLetterToken(member: { publicId: string; letterKey: string }, list: LetterList): string {
  return `${member.publicId}.${signature(member.letterKey, `${member.publicId} ${list}`)}`;
}

/** Whose token it claims to be; who it really is shows `isSignedBy`. */
export function memberOfToken(token: string): string | null {
  return /^([a-z0-9]{12})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}

/** Whether the token was made with this key for this list. Takes as long for a wrong one as for a right one. */
export function isSignedBy(
  token: string,
  member: { publicId: string; letterKey: string },
  list: LetterList,
): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(signLetterToken(member, list))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function signature(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
