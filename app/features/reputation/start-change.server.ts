import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { actTraits } from './point-act';
import { meantFor } from './point-conditions';
import type { RuleContent } from './point-rules';
import { loadRuleBook } from './rule-book-queries.server';
import { runChangeTask, runIfShort } from './run-change.server';

export interface StartChangeInput {
  /** Null for a rule that is new. */
  rule: string | null;
  content: RuleContent;
  /** The first day that is counted anew; null for from now on. */
  since: string | null;
  why: string;
}

export type StartChangeProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  | { code: 'other-act' }
  | { code: 'imported-only' };

/**
 * Writes down how a rule is to become and works out whom that moves. Nothing is changed by it: saving is a second act
 * (save-change.server.ts). A rule keeps its act; what came in imports is their import's and is not counted anew.
 */
export async function startChange(
  ctx: MemberContext,
  { rule, content, since, why }: StartChangeInput,
): Promise<Result<{ publicId: string }, StartChangeProblem>> {
  const verdict = await attempt(ctx, 'point-rule.write', {
    subject: null,
    about: { kind: 'point-rule', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const known = rule === null ? null : (await loadRuleBook(ctx.db)).newest.find((one) => one.rule === rule);
  if (rule !== null && !known) return refused({ code: 'gone' });
  if (known && known.act !== content.act) return refused({ code: 'other-act' });
  if (since !== null && actTraits[content.act].importedOnly) return refused({ code: 'imported-only' });
  const kept = { ...content, conditions: meantFor(content.act, content.conditions) };
  const publicId = newPublicId();
  await inTransaction(ctx, async ({ db, actor, now }) => {
    const [row] = await db.sql<[{ id: number }]>`
      insert into point_rule_changes (public_id, rule, content, base_version, since, why, state, total, changed_by, created_at)
      select ${publicId}, ${rule ?? `${content.act}:${publicId}`}, ${JSON.stringify(kept)}::jsonb, ${known?.version ?? 0}, ${since}::date,
             ${why}, ${since === null ? 'looked' : 'looking'}, case when ${since === null} then 0 else count(*) end, ${actor.id},
             ${now.toISOString()}
      from members returning id`;
    if (since !== null) await enqueue(db, runChangeTask, { changeId: row.id });
  });
  await runIfShort(ctx, publicId);
  return done({ publicId });
}
