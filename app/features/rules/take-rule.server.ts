import { describeRefusal } from '#app/policy/verdict';
import { listReadableBoards } from '../boards/board-queries.server';
import type { MemberContext } from '../command';
import type { RuleDraft } from './rule-draft.server';
import { saveRule, type SaveRuleProblem } from './save-rule.server';
import { getTrial, type ShownTrial } from './trial-queries.server';
import { tryRule } from './try-rule.server';

/** What becomes of a form that was sent: a saved rule, or the form again with a trial or with what is wrong. */
export type TakenRule =
  | { kind: 'saved'; publicId: string }
  | { kind: 'shown'; status: number; form?: string; trial: ShownTrial | null };

/** Takes the form of a rule: tries it, or saves it and then tries what was saved, so that both show one figure. */
export async function takeRule(
  ctx: MemberContext,
  publicId: string | null,
  draft: RuleDraft,
): Promise<TakenRule> {
  const { intent, trial, ...content } = draft;
  const { name, test, effect, reason, concerns, boards } = content;
  const exemptFrom = content.exemptFrom ?? null;
  if (intent === 'try') {
    const readable = await listReadableBoards(ctx.db, ctx.actor);
    const boardIds = readable.filter((board) => boards.includes(board.slug)).map((board) => board.id);
    return tryOrLook(ctx, trial, { test, concerns, boardIds, exemptFrom });
  }
  const saved = await saveRule(ctx, {
    publicId,
    content: { name, test, effect, reason, concerns, boards, exemptFrom },
  });
  if (!saved.ok) return { kind: 'shown', trial: null, ...inWords(saved.problem) };
  await tryRule(ctx, { ruleId: saved.value.id, content: saved.value });
  return { kind: 'saved', publicId: saved.value.publicId };
}

/** A trial that is still under way is looked at again instead of being begun anew. */
async function tryOrLook(
  ctx: MemberContext,
  known: string | undefined,
  content: Parameters<typeof tryRule>[1]['content'],
): Promise<TakenRule> {
  const underWay = known ? await getTrial(ctx.db, ctx.actor, known) : null;
  if (underWay && !underWay.ended) return { kind: 'shown', status: 200, trial: underWay };
  const tried = await tryRule(ctx, { ruleId: null, content });
  if (!tried.ok)
    return { kind: 'shown', status: 403, form: describeRefusal(tried.problem.because), trial: null };
  return {
    kind: 'shown',
    status: 200,
    trial: await getTrial(ctx.db, ctx.actor, tried.value.publicId),
  };
}

function inWords(problem: SaveRuleProblem): { form: string; status: number } {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'gone':
      return { form: 'This rule is not there any more.', status: 404 };
    case 'too-many':
      return { form: 'There are 200 rules already. Turn one that met nothing into this one.', status: 409 };
    case 'other-kind':
      return { form: 'A rule stays of its kind. Make a new one.', status: 409 };
  }
}
