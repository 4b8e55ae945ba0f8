import type { Keyset } from '#app/lib/keyset';
import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import { isInPattern } from './award-in-pattern.server';
import type { Counting } from './award-counting';
import type { PatternState } from './award-pattern';

/** A line of the team's list. */
export interface PatternLine {
  id: number;
  publicId: string;
  state: PatternState;
  foundAt: string;
  decidedAt: string | null;
  accounts: number;
  contested: number;
  internal: number;
  received: number;
  burst: Burst | null;
}

/** The votes of one account within minutes that a pattern is, where it is no ring. */
export interface Burst {
  voterId: number;
  fromAt: string;
  untilAt: string;
  votes: number;
  usual: number;
  compared: number;
  sharesBrowser: boolean;
}

export const patternPageSize = 30;
/** Ties that a picture can show: every one among thirty accounts. */
const mostPairs = 870;

/** Patterns that wait, oldest first, or those that are decided, newest first. */
export function listPatterns(db: Db, show: 'open' | 'decided', after: Keyset | null): Promise<PatternLine[]> {
  const [value, id] = [after?.value ?? null, after?.id ?? null];
  const page =
    show === 'open'
      ? db.sql`where w.state = 'open' and (${value}::timestamptz is null or (w.found_at, w.id) > (${value}::timestamptz, ${id}::bigint))
          order by w.found_at, w.id`
      : db.sql`where w.state <> 'open' and (${value}::timestamptz is null or (w.decided_at, w.id) < (${value}::timestamptz, ${id}::bigint))
          order by w.decided_at desc, w.id desc`;
  return db.sql<PatternLine[]>`
    select w.id, w.public_id as "publicId", w.state, w.found_at as "foundAt", w.decided_at as "decidedAt", w.internal, w.received,
           holds.accounts, holds.contested, ${burst(db)}
    from award_patterns w left join vote_bursts b on b.pattern_id = w.id cross join lateral (
      select count(*)::int as accounts, (count(*) filter (where contested_at is not null))::int as contested
      from award_holds where pattern_id = w.id
    ) holds ${page} limit ${patternPageSize + 1}`;
}

function burst({ sql }: Db) {
  return sql`
    case when b.pattern_id is not null then json_build_object('voterId', b.voter_id, 'fromAt', b.from_at, 'untilAt', b.until_at,
      'votes', b.votes, 'usual', b.usual, 'compared', b.compared, 'sharesBrowser', b.shares_browser) end as burst`;
}

/** Whoever stands in a pattern, with what speaks for and against them. */
export interface PatternMember {
  id: number;
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  joinedAt: string;
  received: number;
  receivedHere: number;
  given: number;
  givenHere: number;
  heldEntries: number;
  contestWords: string | null;
  /** The address of their own part, by which they can be released alone. */
  hold: string;
  releasedAt: string | null;
  releaseReason: string | null;
}

/** How often one of a pattern gave another of it. */
export interface PatternPair {
  giverId: number;
  receiverId: number;
  awards: number;
}

export interface Pattern {
  id: number;
  publicId: string;
  state: PatternState;
  since: string;
  foundAt: string;
  internal: number;
  received: number;
  given: number;
  total: number;
  people: number;
  alike: number;
  counting: Counting;
  decidedAt: string | null;
  deciderName: string | null;
  reason: string | null;
  burst: Burst | null;
  members: PatternMember[];
  pairs: PatternPair[];
}

/** A pattern with the evidence: its accounts and the sums of their pairs. */
export async function getPattern(db: Db, publicId: string): Promise<Pattern | null> {
  const [pattern] = await db.sql<[Omit<Pattern, 'members' | 'pairs'>?]>`
    select w.id, w.public_id as "publicId", w.state, w.since::text as since, w.found_at as "foundAt", w.internal, w.received, w.given, w.total, w.people, w.alike, w.counting,
           w.decided_at as "decidedAt", d.display_name as "deciderName", w.reason, ${burst(db)}
    from award_patterns w left join members d on d.id = w.decided_by left join vote_bursts b on b.pattern_id = w.id where w.public_id = ${publicId}`;
  if (!pattern) return null;
  const [members, pairs] = await Promise.all([listMembers(db, pattern), listPairs(db, pattern)]);
  return { ...pattern, members, pairs };
}

function listMembers(db: Db, { id, since }: { id: number; since: string }): Promise<PatternMember[]> {
  return db.sql<PatternMember[]>`
    select m.id, m.public_id as "publicId", m.handle, m.display_name as "displayName", m.role, m.joined_at as "joinedAt",
           got.everywhere as received, got.here as "receivedHere", gave.everywhere as given, gave.here as "givenHere",
           h.contest_words as "contestWords", h.public_id as hold, h.released_at as "releasedAt", h.release_reason as "releaseReason",
           (select count(*) from award_holds g join point_entries e on e.member_id = h.member_id and e.giver_id = g.member_id
            where g.pattern_id = ${id} and e.state = 'held' and ${isInPattern(db)}
              and not exists (select from point_entries u where u.reverses_id = e.id))::int as "heldEntries"
    from award_holds h join members m on m.id = h.member_id
    join award_patterns w on w.id = h.pattern_id left join vote_bursts b on b.pattern_id = w.id
    cross join lateral (
      select coalesce(sum(awards), 0)::int as everywhere, coalesce(sum(awards) filter (where giver_id in (select member_id from award_holds where pattern_id = ${id})), 0)::int as here
      from award_pairs where receiver_id = m.id and month >= ${since}::date
    ) got cross join lateral (
      select coalesce(sum(awards), 0)::int as everywhere, coalesce(sum(awards) filter (where receiver_id in (select member_id from award_holds where pattern_id = ${id})), 0)::int as here
      from award_pairs where giver_id = m.id and month >= ${since}::date
    ) gave
    where h.pattern_id = ${id} order by got.here desc, m.id`;
}

function listPairs(db: Db, { id, since }: { id: number; since: string }): Promise<PatternPair[]> {
  return db.sql<PatternPair[]>`
    select p.giver_id as "giverId", p.receiver_id as "receiverId", sum(p.awards)::int as awards
    from award_holds r join award_holds g on g.pattern_id = r.pattern_id
    left join vote_bursts b on b.pattern_id = r.pattern_id
    join award_pairs p on p.receiver_id = r.member_id and p.giver_id = g.member_id and p.month >= ${since}::date
    where r.pattern_id = ${id} and (b.pattern_id is null or b.voter_id = g.member_id) group by 1, 2 having sum(p.awards) > 0 order by 3 desc, 1, 2 limit ${mostPairs}`;
}
