import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { saveChange } from '#app/features/reputation/save-change.server';
import { startChange } from '#app/features/reputation/start-change.server';
import { asActor } from './as-actor';
import type { DemoLoad } from './demo-load';

/** By the commands themselves, and before anything is awarded: each fact counts by the version that was in force then. */
export async function loadPointRules(load: DemoLoad): Promise<void> {
  for (const { rule, points, why, ...act } of load.content.teamActs.pointRules) {
    const ctx = await asActor(load, act);
    const known = (await loadRuleBook(ctx.db)).newest.find((one) => one.rule === rule);
    if (!known) throw new Error(`the demo content names the rule "${rule}", which there is not`);
    const started = await startChange(ctx, { rule, content: { ...known, points }, since: null, why });
    if (!started.ok) throw new Error(`points of "${rule}": ${started.problem.code}`);
    const saved = await saveChange(ctx, started.value.publicId);
    if (!saved.ok) throw new Error(`points of "${rule}": ${saved.problem.code}`);
  }
}
