import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { TermValues } from './advocate-score';
import type { Stage } from './advocate-stages';

/** Which advocates are looked at. */
export interface AdvocateFilter {
  stage: Stage | null;
  /** Only people with (or without) a live consent to be written to. */
  consent: 'granted' | 'missing' | null;
}

/** One advocate as the list and the file show them. */
export interface AdvocateLine {
  memberId: number;
  publicId: string;
  handle: string;
  displayName: string;
  score: number;
  terms: TermValues;
  formulaVersion: number;
  stage: Stage;
  lastActAt: string | null;
  contactConsent: boolean;
}

export const advocatePageSize = 25;

/** The latest word of each member about being written to. */
export const latestContactConsent = (db: Db) => db.sql`
  left join lateral (
    select granted, text_version, source, created_at from consents c
    where c.member_id = m.id and c.purpose = 'contact' order by c.id desc limit 1
  ) as consent on true`;

/** The condition of a filter over `s` (scores) and `consent`. Team, leavers and closed accounts are never listed. */
export function filterCondition(db: Db, filter: AdvocateFilter) {
  return db.sql`
    m.role = 'member' and m.in_scoring and m.state in ('active', 'imported')
    and (${filter.stage}::text is null or s.stage = ${filter.stage})
    and (${filter.consent}::text is null or coalesce(consent.granted, false) = (${filter.consent} = 'granted'))`;
}

/** A page of advocates, highest score first. */
export async function listAdvocates(
  db: Db,
  filter: AdvocateFilter,
  after: Keyset | null,
): Promise<AdvocateLine[]> {
  return db.sql<AdvocateLine[]>`
    select m.id as "memberId", m.public_id as "publicId", m.handle, m.display_name as "displayName", s.score, s.terms,
           s.formula_version as "formulaVersion", s.stage, s.last_act_at as "lastActAt", coalesce(consent.granted, false) as "contactConsent"
    from advocate_scores s join members m on m.id = s.member_id ${latestContactConsent(db)}
    where ${filterCondition(db, filter)}
      and (${after === null} or (s.score, s.member_id) < (${Number(after?.value ?? 0)}::int, ${after?.id ?? 0}::bigint))
    order by s.score desc, s.member_id desc limit ${advocatePageSize + 1}`;
}

/** How many there are by stage and by consent, and the highest score: what the facets of the list show. */
export interface AdvocateCounts {
  byStage: Array<{ stage: Stage; count: number }>;
  granted: number;
  total: number;
  highest: number;
}

export async function countAdvocates(db: Db): Promise<AdvocateCounts> {
  const rows = await db.sql<Array<{ stage: Stage; count: number; granted: number; highest: number }>>`
    select s.stage, count(*) as count, count(*) filter (where consent.granted) as granted, max(s.score) as highest
    from advocate_scores s join members m on m.id = s.member_id ${latestContactConsent(db)}
    where ${filterCondition(db, { stage: null, consent: null })} group by s.stage`;
  return {
    byStage: rows.map(({ stage, count }) => ({ stage, count })),
    granted: rows.reduce((sum, row) => sum + row.granted, 0),
    total: rows.reduce((sum, row) => sum + row.count, 0),
    highest: Math.max(0, ...rows.map((row) => row.highest)),
  };
}

/** How many stand above a score: the rank of the first line of a page. */
export async function countAbove(db: Db, filter: AdvocateFilter, after: Keyset | null): Promise<number> {
  if (!after) return 0;
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from advocate_scores s join members m on m.id = s.member_id ${latestContactConsent(db)}
    where ${filterCondition(db, filter)} and (s.score, s.member_id) >= (${Number(after.value)}::int, ${after.id}::bigint)`;
  return row.count;
}
