import type { Db } from '#db/client';
import { levels } from './level';
import { noConditions } from './point-conditions';
import type { RuleContent } from './point-rules';
import type { ChangeState } from './rule-change';

/** A change of a rule as its page shows it. */
export interface ShownChange {
  id: number;
  publicId: string;
  rule: string;
  content: RuleContent;
  baseVersion: number;
  version: number | null;
  since: string | null;
  why: string;
  state: ChangeState;
  done: number;
  total: number;
  at: string;
  byName: string | null;
}

function shownChanges({ sql }: Db) {
  return sql`
    select c.id, c.public_id as "publicId", c.rule, c.content, c.base_version as "baseVersion", c.version, c.since::text as since, c.why,
           c.state, c.done, c.total, c.created_at as at, m.display_name as "byName"
    from point_rule_changes c left join members m on m.id = c.changed_by`;
}

export async function getChange(db: Db, publicId: string): Promise<ShownChange | null> {
  const [change] = await db.sql<[ShownChange?]>`${shownChanges(db)} where c.public_id = ${publicId}`;
  return change ?? null;
}

/** The latest changes that came to something, and those that are still looked at. */
export function listChanges(db: Db): Promise<ShownChange[]> {
  return db.sql<ShownChange[]>`${shownChanges(db)} where c.state <> 'dropped' order by c.id desc limit 30`;
}

/** What a change comes to, all in all. */
export interface ChangeSum {
  /** Members with an entry of it. */
  concerned: number;
  up: number;
  down: number;
  points: number;
  levelsUp: number;
  levelsDown: number;
}

/** Whom it moves and by how much, added up; what was shown before it was saved. */
export async function sumChange(db: Db, changeId: number): Promise<ChangeSum> {
  const from = levels.slice(1).map((level) => level.from);
  const [row] = await db.sql<[ChangeSum]>`
    select count(*)::int as concerned, (count(*) filter (where planned > 0))::int as up, (count(*) filter (where planned < 0))::int as down,
           coalesce(sum(planned), 0)::int as points, (count(*) filter (where after > earlier))::int as "levelsUp",
           (count(*) filter (where after < earlier))::int as "levelsDown"
    from (
      select planned, width_bucket(before, ${from}::int[]) as earlier, width_bucket(before + planned, ${from}::int[]) as after
      from point_rule_moves where change_id = ${changeId}
    ) as move`;
  return row;
}

/** Somebody whom a change moves. */
export interface ChangedMember {
  handle: string;
  displayName: string;
  publicId: string;
  before: number;
  planned: number;
  moved: number | null;
  undone: number | null;
}

/** Those whom it moves most. */
export function listMoved(db: Db, changeId: number): Promise<ChangedMember[]> {
  return db.sql<ChangedMember[]>`
    select m.handle, m.display_name as "displayName", m.public_id as "publicId", v.before, v.planned, v.moved, v.undone
    from point_rule_moves v join members m on m.id = v.member_id
    where v.change_id = ${changeId} and (v.planned <> 0 or v.moved <> 0)
    order by abs(v.planned) desc, v.member_id limit 50`;
}

/** A version of a rule, with who wrote it and why. */
export interface ShownVersion {
  version: number;
  enabled: boolean;
  points: number;
  sentence: string;
  effectiveFrom: string | null;
  why: string;
  at: string;
  byName: string | null;
  content: RuleContent;
}

/** The versions of a rule, newest first. */
export async function listRuleVersions(db: Db, rule: string): Promise<ShownVersion[]> {
  const versions = await db.sql<ShownVersion[]>`
    select r.version, r.enabled, r.points, r.sentence, r.effective_from as "effectiveFrom", r.why, r.created_at as at, m.display_name as "byName",
           json_build_object('act', r.act, 'conditions', r.conditions, 'points', r.points, 'dailyCap', r.daily_cap, 'pairCap', r.pair_cap,
             'coolDown', r.cool_down, 'enabled', r.enabled, 'sentence', r.sentence) as content
    from point_rules r left join members m on m.id = r.changed_by where r.rule = ${rule} order by r.version desc limit 100`;
  return versions.map((version) => ({
    ...version,
    content: {
      ...version.content,
      conditions: { ...noConditions, ...version.content.conditions },
    },
  }));
}
