import { createSessions } from '#app/features/accounts/sessions.server';
import type { BenchDatabase } from './community';

/** So many people at once that nobody meets their own limit (app/http/limits.server.ts). */
const people = 300;

/** Those who have a session are the last members, from this one on; the others' posts are theirs to vote for. */
export function firstSignedIn(members: number): number {
  return members - Math.min(people, Math.floor(members / 2));
}

/** Opens sessions and hands their cookies out in turn. */
export async function openSessions({ db }: BenchDatabase): Promise<() => string> {
  const sessions = createSessions(db, { secure: false });
  const [{ members }] = await db.sql<[{ members: number }]>`select count(*)::int as members from members`;
  const cookies: string[] = [];
  for (let id = firstSignedIn(members); id < members; id += 1) {
    cookies.push((await sessions.open(id)).setCookie.split(';')[0] as string);
  }
  let turn = 0;
  return () => cookies[(turn += 1) % cookies.length] as string;
}
