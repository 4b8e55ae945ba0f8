import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { listReadableBoards } from '../boards/board-queries.server';
import { inTransaction, type MemberContext } from '../command';
import { maxRules, type HoldingRule, type RuleContent } from './holding-rule';
import { getRule } from './rule-queries.server';

export interface SaveRuleInput {
  /** Null for a new one. */
  publicId: string | null;
  /** Boards are named by their address; whether it is in force is decided elsewhere (turn-rule.server.ts). */
  content: Omit<RuleContent, 'boardIds' | 'enabled'> & { boards: string[] };
}

export type SaveRuleProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'too-many' } | { code: 'other-kind' };

/**
 * Writes a rule down, as a new one or as the next version of one that is there. Boards that whoever saves may not see
 * stay as they were: a form that cannot show them cannot take them away. What it was before stays in its versions.
 */
export async function saveRule(
  ctx: MemberContext,
  { publicId, content }: SaveRuleInput,
): Promise<Result<HoldingRule, SaveRuleProblem>> {
  const verdict = await attempt(ctx, 'rule.write', { subject: null, about: { kind: 'rule', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const { db } = inner;
    await db.sql`select pg_advisory_xact_lock(hashtext('rules.save'))`;
    const before = publicId === null ? null : await getRule(db, publicId, { lock: true });
    if (publicId !== null && before === null) return refused({ code: 'gone' });
    if (before && before.test.kind !== content.test.kind) return refused({ code: 'other-kind' });
    if (before === null && (await countRules(db)) >= maxRules) return refused({ code: 'too-many' });
    const { boards, ...rest } = content;
    const boardIds = await boardIdsOf(inner, boards, before);
    const after = { ...rest, boardIds, enabled: before?.enabled ?? true };
    return done(await writeRule(inner, after, before));
  });
}

async function countRules(tx: Db): Promise<number> {
  const [row] = await tx.sql<[{ count: number }]>`select count(*) from holding_rules`;
  return row.count;
}

async function boardIdsOf(
  { db, actor }: MemberContext,
  slugs: readonly string[],
  before: HoldingRule | null,
): Promise<number[]> {
  const readable = await listReadableBoards(db, actor);
  const chosen = readable.filter((board) => slugs.includes(board.slug)).map((board) => board.id);
  const unseen = (before?.boardIds ?? []).filter((id) => !readable.some((board) => board.id === id));
  return [...chosen, ...unseen].sort((a, b) => a - b);
}

/** The rule under its next version, with the version and the audit entry that tell of it. */
export async function writeRule(
  { db, actor, now }: MemberContext,
  content: RuleContent,
  before: HoldingRule | null,
): Promise<HoldingRule> {
  const { kind, ...test } = content.test;
  const [publicId, version, at] = [
    before?.publicId ?? newPublicId(),
    (before?.version ?? 0) + 1,
    now.toISOString(),
  ];
  const { name, effect, reason, concerns, boardIds, exemptFrom, enabled } = content;
  const kept: RuleContent = {
    name,
    test: content.test,
    effect,
    reason,
    concerns,
    boardIds,
    exemptFrom,
    enabled,
  };
  const [row] = await db.sql<[{ id: number }]>`
    insert into holding_rules (public_id, name, kind, test, effect, reason, concerns, board_ids, exempt_from, enabled, version, changed_by, changed_at)
    values (${publicId}, ${name}, ${kind}, ${JSON.stringify(test)}::jsonb, ${effect}, ${reason}, ${concerns}::text[], ${boardIds}::bigint[],
            ${exemptFrom}, ${enabled}, ${version}, ${actor.id}, ${at})
    on conflict (public_id) do update set name = excluded.name, test = excluded.test, effect = excluded.effect, reason = excluded.reason,
      concerns = excluded.concerns, board_ids = excluded.board_ids, exempt_from = excluded.exempt_from, enabled = excluded.enabled,
      version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning id`;
  await db.sql`
    insert into holding_rule_versions (rule_id, version, content, changed_by, created_at)
    values (${row.id}, ${version}, ${JSON.stringify(kept)}::jsonb, ${actor.id}, ${at})`;
  const rule = { ...kept, id: row.id, publicId, version };
  await tell(db, actor.id, { before, rule });
  await touchPages(db, ['rules']);
  return rule;
}

/** What it looks for and says is text; that stands with its versions, and the log names them. */
async function tell(
  tx: Db,
  actorId: number,
  { before, rule }: { before: HoldingRule | null; rule: HoldingRule },
): Promise<void> {
  await writeAudit(tx, {
    actorId,
    action: before ? 'rule.changed' : 'rule.made',
    subjectKind: 'rule',
    subjectId: rule.id,
    detail: {
      kind: rule.test.kind,
      versionBefore: before?.version ?? null,
      version: rule.version,
      effectBefore: before?.effect ?? null,
      effect: rule.effect,
      enabledBefore: before?.enabled ?? null,
      enabled: rule.enabled,
    },
  });
}
