import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { trustDays, type PatternState } from './award-pattern';
import type { Ring } from './find-ring';
import { joinsPattern } from './merge-pattern';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const patternLock = 7_215_304;

interface KnownPattern {
  id: number;
  state: PatternState;
  decidedAt: string | null;
  members: number[];
}

/**
 * Keeps a ring that was found: as a new pattern, or as more of one that is known. What the team released stays released.
 * A confirmed pattern that somebody new has joined is open again, because nobody has looked at the newcomer yet.
 */
export async function keepPattern(
  tx: Db,
  ring: Ring,
  { since, now }: { since: string; now: Date },
): Promise<number | null> {
  // RACE: two looks at once would each make a pattern of the same accounts.
  await lockPatterns(tx);
  const known = (await listKnown(tx, ring.members)).filter(({ members }) =>
    joinsPattern(ring.members, new Set(members)),
  );
  if (known.some((pattern) => isTrusted(pattern, now))) return null;
  const grown = known.find(({ state }) => state !== 'released');
  const id = grown ? await renew(tx, grown, ring) : await create(tx, ring, { since, now });
  await tx.sql`
    insert into award_holds (public_id, pattern_id, member_id)
    select public_id, ${id}, member_id
    from unnest(${ring.members.map(() => newPublicId())}::text[], ${ring.members}::bigint[]) as hold (public_id, member_id)
    on conflict do nothing`;
  return id;
}

/** Lets one at a time find patterns, until the transaction ends. */
export async function lockPatterns(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${patternLock})`;
}

function isTrusted({ state, decidedAt }: KnownPattern, now: Date): boolean {
  return (
    state === 'released' &&
    decidedAt !== null &&
    now.getTime() - Date.parse(decidedAt) < trustDays * 86_400_000
  );
}

function listKnown(tx: Db, members: readonly number[]): Promise<KnownPattern[]> {
  return tx.sql<KnownPattern[]>`
    select w.id, w.state, w.decided_at as "decidedAt",
           (select json_agg(member_id order by member_id) from award_holds where pattern_id = w.id) as members
    from award_patterns w
    where w.id in (select pattern_id from award_holds where member_id = any(${members as number[]}::bigint[]))
      and not exists (select from vote_bursts where pattern_id = w.id)
    order by w.id`;
}

async function renew(tx: Db, known: KnownPattern, ring: Ring): Promise<number> {
  const isLarger = ring.members.some((member) => !known.members.includes(member));
  await tx.sql`
    update award_patterns set internal = ${ring.internal}, received = ${ring.received}, given = ${ring.given}, total = ${ring.total}, people = ${ring.people}, alike = ${ring.alike ?? 0}, counting = ${ring.counting},
      state = case when ${isLarger} then 'open' else state end
    where id = ${known.id}`;
  return known.id;
}

async function create(tx: Db, ring: Ring, { since, now }: { since: string; now: Date }): Promise<number> {
  const [row] = await tx.sql<[{ id: number }]>`
    insert into award_patterns (public_id, since, internal, received, given, total, people, alike, counting, found_at)
    values (${newPublicId()}, ${since}::date, ${ring.internal}, ${ring.received}, ${ring.given}, ${ring.total}, ${ring.people}, ${ring.alike ?? 0}, ${ring.counting}, ${now.toISOString()})
    returning id`;
  return row.id;
}
