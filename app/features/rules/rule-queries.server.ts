import type { Audience } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { HoldingRule, RuleContent, RuleEffect, RuleKind, RuleSubject, RuleTest } from './holding-rule';

interface RuleRow extends Omit<RuleContent, 'test'> {
  id: number;
  publicId: string;
  version: number;
  kind: RuleKind;
  test: Record<string, unknown>;
}

const columns = (db: Db) => db.sql`
  r.id, r.public_id as "publicId", r.version, r.name, r.kind, r.test, r.effect, r.reason, r.concerns,
  r.board_ids::float8[] as "boardIds", r.exempt_from as "exemptFrom", r.enabled`;

/** A row as a rule. What is in the table was checked when it was written. */
function asRule({ kind, test, ...row }: RuleRow): HoldingRule {
  return { ...row, test: { kind, ...test } as RuleTest };
}

/** The rules in force for a kind of post in a board. There are two hundred at most, so a post reads them all. */
export async function listRulesFor(
  db: Db,
  place: { subject: RuleSubject; boardId: number | null },
): Promise<HoldingRule[]> {
  const rows = await db.sql<RuleRow[]>`
    select ${columns(db)} from holding_rules r
    where r.enabled and ${place.subject} = any(r.concerns)
      and (r.board_ids = '{}' or ${place.boardId}::bigint = any(r.board_ids)) order by r.id`;
  return rows.map(asRule);
}

/** A rule with who may know of it: all, or those who may see one of its boards. */
export interface RuleInForce {
  rule: HoldingRule;
  seenBy: Audience[] | null;
}

/** All rules in force. */
export async function listRulesInForce(db: Db): Promise<RuleInForce[]> {
  const rows = await db.sql<Array<RuleRow & { seenBy: Audience[] | null }>>`
    select ${columns(db)}, case when r.board_ids <> '{}' then coalesce(
             (select array_agg(distinct word) from boards b cross join unnest(b.seen_by) as word where b.id = any(r.board_ids)), '{}') end as "seenBy"
    from holding_rules r where r.enabled order by r.kind, r.id`;
  return rows.map(({ seenBy, ...row }) => ({ rule: asRule(row), seenBy }));
}

/** A rule in the team's list, with what it has met lately. */
export interface RuleLine {
  rule: HoldingRule;
  changedAt: string;
  changedByName: string | null;
  /** What it met in the last thirty days. */
  met: number;
}

/** All rules, those in force first. */
export async function listRules(db: Db, now: Date): Promise<RuleLine[]> {
  const rows = await db.sql<Array<RuleRow & Omit<RuleLine, 'rule'>>>`
    select ${columns(db)}, r.changed_at as "changedAt", m.display_name as "changedByName",
           (select count(*) from rule_hits h where h.rule_id = r.id and h.created_at > ${now.toISOString()}::timestamptz - interval '30 days') as met
    from holding_rules r left join members m on m.id = r.changed_by
    order by not r.enabled, r.kind, r.id`;
  return rows.map(({ changedAt, changedByName, met, ...row }) => ({
    rule: asRule(row),
    changedAt,
    changedByName,
    met,
  }));
}

/** The rule with this address, or null. With `lock`, its row waits for this transaction to end. */
export async function getRule(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<HoldingRule | null> {
  const [row] = await db.sql<RuleRow[]>`
    select ${columns(db)} from holding_rules r where r.public_id = ${publicId} ${options.lock ? db.sql`for update` : db.sql``}`;
  return row ? asRule(row) : null;
}

/** What a rule was earlier, newest first. */
export interface RuleVersion {
  version: number;
  content: RuleContent;
  changedByName: string | null;
  at: string;
}

/** The last versions of a rule. */
export function listVersions(db: Db, ruleId: number): Promise<RuleVersion[]> {
  return db.sql<RuleVersion[]>`
    select v.version, v.content, m.display_name as "changedByName", v.created_at as at
    from holding_rule_versions v left join members m on m.id = v.changed_by
    where v.rule_id = ${ruleId} order by v.version desc limit 20`;
}

/** What a rule was in one of its versions. */
export async function getVersion(db: Db, ruleId: number, version: number): Promise<RuleContent | null> {
  const [row] = await db.sql<[{ content: RuleContent }?]>`
    select content from holding_rule_versions where rule_id = ${ruleId} and version = ${version}`;
  return row?.content ?? null;
}

/** A rule that met a post, for the moderators who decide about it. */
export interface HitLine {
  rulePublicId: string;
  ruleName: string;
  version: number;
  effect: RuleEffect;
  matched: string;
}

/** Which rules met a post, and which of its words. */
export function listHitsOf(db: Db, subject: { kind: string; id: number }): Promise<HitLine[]> {
  return db.sql<HitLine[]>`
    select r.public_id as "rulePublicId", r.name as "ruleName", h.version, h.effect, h.matched
    from rule_hits h join holding_rules r on r.id = h.rule_id
    where h.subject_kind = ${subject.kind} and h.subject_id = ${subject.id} order by h.id desc limit 20`;
}

/** What the author of some held posts reads, by the address of the post; a post that neither a rule nor flags hold is not there. */
export async function listHeldReasons(
  db: Db,
  subject: RuleSubject,
  publicIds: string[],
): Promise<Map<string, string>> {
  if (publicIds.length === 0) return new Map();
  const table = { thread: db.sql`threads`, reply: db.sql`replies`, review: db.sql`reviews` }[subject];
  const rows = await db.sql<Array<{ publicId: string; reason: string }>>`
    select s.public_id as "publicId", coalesce(flagged.reason, hit.reason) as reason from ${table} s
    left join lateral (
      select v.content ->> 'reason' as reason from rule_hits h
      join holding_rule_versions v on v.rule_id = h.rule_id and v.version = h.version
      where h.subject_kind = ${subject} and h.subject_id = s.id and h.effect = 'hold' order by h.id desc limit 1) as hit on true
    left join lateral (
      select 'Several members have flagged it.' as reason from (
        select payload from events where subject_kind = ${subject} and subject_id = s.id and kind = any(array[${`${subject}.hidden`}, ${`${subject}.restored`}])
        order by id desc limit 1) as latest
      where latest.payload ->> 'because' = 'flags') as flagged on true
    where s.public_id = any(${publicIds}::text[]) and (flagged.reason is not null or hit.reason is not null)`;
  return new Map(rows.map((row) => [row.publicId, row.reason]));
}
