import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { RuleContent } from './point-rules';
import type { ChangeState } from './rule-change';
import { loadRuleBook } from './rule-book-queries.server';
import { runChangeTask, runIfShort } from './run-change.server';

export type SettleChangeProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  /** It is being worked on, or was saved, dropped or taken back already. */
  | { code: 'not-now' }
  /** The rule has another version by now than the one that was looked at. */
  | { code: 'moved-on' };

/** A change as whoever decides about it finds it, its row locked. */
interface LockedChange {
  id: number;
  rule: string;
  content: RuleContent;
  baseVersion: number;
  version: number | null;
  since: string | null;
  why: string;
  state: ChangeState;
  savedAt: string | null;
}

/** Does something with a change, while nobody else changes the rules of points. */
async function withChange(
  ctx: MemberContext,
  publicId: string,
  act: (inner: MemberContext, change: LockedChange) => Promise<Result<null, SettleChangeProblem>>,
): Promise<Result<null, SettleChangeProblem>> {
  const verdict = await attempt(ctx, 'point-rule.write', {
    subject: null,
    about: { kind: 'point-rule', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const settled = await inTransaction(ctx, async (inner) => {
    await inner.db.sql`select pg_advisory_xact_lock(hashtext('reputation.rules'))`;
    const [change] = await inner.db.sql<[LockedChange?]>`
      select id, rule, content, base_version as "baseVersion", version, since::text as since, why, state, saved_at as "savedAt"
      from point_rule_changes where public_id = ${publicId} for update`;
    return change ? act(inner, change) : refused<SettleChangeProblem>({ code: 'gone' });
  });
  if (settled.ok) await runIfShort(ctx, publicId);
  return settled;
}

/** Lets a change that was looked at be; nothing has come of it. */
export function dropChange(ctx: MemberContext, publicId: string): Promise<Result<null, SettleChangeProblem>> {
  return withChange(ctx, publicId, async ({ db }, { id, state }) => {
    if (state !== 'looking' && state !== 'looked') return refused({ code: 'not-now' });
    await db.sql`update point_rule_changes set state = 'dropped' where id = ${id}`;
    return done(null);
  });
}

/**
 * Saves a change that was looked at: its rule has a new version from now on, or from the day that was chosen on; then a job
 * counts old facts anew by the plan that was shown. Refused when the rule has moved on since it was looked at.
 */
export function saveChange(ctx: MemberContext, publicId: string): Promise<Result<null, SettleChangeProblem>> {
  return withChange(ctx, publicId, async ({ db, actor, now }, change) => {
    const { id, rule, content, baseVersion, since, why, state } = change;
    if (state !== 'looked') return refused({ code: 'not-now' });
    if ((await newestVersion(db, rule)) !== baseVersion) return refused({ code: 'moved-on' });
    if (await isUnderWork(db, rule)) return refused({ code: 'not-now' });
    const version = baseVersion + 1;
    await writeVersion(db, {
      ...{ rule, version, content, why, actorId: actor.id },
      effectiveFrom: since ? `${since}T00:00:00Z` : now.toISOString(),
    });
    await db.sql`
      update point_rule_changes set state = ${since ? 'saving' : 'saved'}, version = ${version}, cursor = 0, done = 0,
        saved_at = ${now.toISOString()}, ended_at = ${since ? null : now.toISOString()} where id = ${id}`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'point-rule.saved', subjectKind: 'point-rule', subjectId: id },
      detail: {
        rule,
        before: baseVersion,
        after: version,
        points: content.points,
        on: content.enabled,
        since,
      },
    });
    if (since) await enqueue(db, runChangeTask, { changeId: id });
    await touchPages(db, ['point-rules']);
    return done(null);
  });
}

/**
 * Takes a saved change back. The rule becomes, as a further version, what it was before; what was counted anew goes back to
 * what it had been, entry by entry. What has happened since it was saved stays under the version of its day.
 */
export function undoChange(ctx: MemberContext, publicId: string): Promise<Result<null, SettleChangeProblem>> {
  return withChange(ctx, publicId, async ({ db, actor, now }, change) => {
    const { id, rule, content, baseVersion, version, since, state, savedAt } = change;
    if (state !== 'saved' || version === null) return refused({ code: 'not-now' });
    if ((await newestVersion(db, rule)) !== version) return refused({ code: 'moved-on' });
    const before = (await loadRuleBook(db)).version(rule, baseVersion) ?? { ...content, enabled: false };
    // Facts from before it was saved are again under what was in force then.
    await db.sql`update point_rules set effective_from = ${savedAt}::timestamptz where rule = ${rule} and version = ${version}`;
    await writeVersion(db, {
      ...{ rule, version: version + 1, content: before, actorId: actor.id, effectiveFrom: now.toISOString() },
      why: `Version ${version} was taken back`,
    });
    await db.sql`
      update point_rule_changes set state = ${since ? 'undoing' : 'undone'}, undone_by = ${actor.id}, cursor = 0, done = 0,
        total = (select count(*) from point_rule_moves where change_id = ${id}), ended_at = ${since ? null : now.toISOString()} where id = ${id}`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'point-rule.undone', subjectKind: 'point-rule', subjectId: id },
      detail: { rule, before: version, after: version + 1, since },
    });
    if (since) await enqueue(db, runChangeTask, { changeId: id });
    await touchPages(db, ['point-rules']);
    return done(null);
  });
}

async function newestVersion(db: Db, rule: string): Promise<number> {
  return (await loadRuleBook(db)).newest.find((one) => one.rule === rule)?.version ?? 0;
}

async function isUnderWork(db: Db, rule: string): Promise<boolean> {
  const rows =
    await db.sql`select from point_rule_changes where rule = ${rule} and state in ('saving', 'undoing')`;
  return rows.length > 0;
}

interface NewVersion {
  rule: string;
  version: number;
  content: RuleContent;
  effectiveFrom: string;
  why: string;
  actorId: number;
}

async function writeVersion(
  db: Db,
  { rule, version, content, effectiveFrom, why, actorId }: NewVersion,
): Promise<void> {
  const { act, conditions, points, dailyCap, pairCap, coolDown, enabled, sentence } = content;
  await db.sql`
    insert into point_rules (rule, version, act, conditions, points, daily_cap, pair_cap, cool_down, enabled, sentence, effective_from, changed_by, why)
    values (${rule}, ${version}, ${act}, ${JSON.stringify(conditions)}::jsonb, ${points}, ${dailyCap}, ${pairCap}, ${coolDown}, ${enabled},
            ${sentence}, ${effectiveFrom}, ${actorId}, ${why})`;
}
