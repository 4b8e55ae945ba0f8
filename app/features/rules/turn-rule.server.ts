import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import type { HoldingRule } from './holding-rule';
import { getRule, getVersion } from './rule-queries.server';
import { writeRule } from './save-rule.server';

export type TurnRuleProblem = { code: 'refused'; because: Refusal } | { code: 'gone' };

/** Puts a rule into force or out of it. Turning it to where it is already changes nothing. */
export function turnRule(
  ctx: MemberContext,
  { publicId, enabled }: { publicId: string; enabled: boolean },
): Promise<Result<HoldingRule, TurnRuleProblem>> {
  return withRule(ctx, publicId, (inner, rule) =>
    rule.enabled === enabled ? Promise.resolve(rule) : writeRule(inner, { ...rule, enabled }, rule),
  );
}

/** Takes the last change of a rule back: it becomes again, as a new version, what it was in the one before. */
export async function undoRule(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<HoldingRule, TurnRuleProblem>> {
  return withRule(ctx, publicId, async (inner, rule) => {
    const before = await getVersion(inner.db, rule.id, rule.version - 1);
    return before ? writeRule(inner, before, rule) : rule;
  });
}

async function withRule(
  ctx: MemberContext,
  publicId: string,
  change: (inner: MemberContext, rule: HoldingRule) => Promise<HoldingRule>,
): Promise<Result<HoldingRule, TurnRuleProblem>> {
  const verdict = may(ctx.actor, 'rule.write', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const rule = await getRule(inner.db, publicId, { lock: true });
    return rule ? done(await change(inner, rule)) : refused({ code: 'gone' });
  });
}
