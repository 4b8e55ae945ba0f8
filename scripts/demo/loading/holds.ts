import { getActor } from '#app/features/accounts/member-queries.server';
import { contestHold } from '#app/features/reputation/fairness/contest-hold.server';
import { listHolds } from '#app/features/reputation/fairness/hold-queries.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import type { DemoLoad } from './demo-load';

/** Holds what the search for rings finds in the talk, as it would any day, and says what their members say about it. */
export async function loadHolds({ tx, now, content, members }: DemoLoad): Promise<void> {
  await lookForRings(tx, now, { everybody: true });
  for (const { by, words } of content.teamActs.contests) {
    const actor = await getActor(tx, members.get(by).id);
    const [hold] = await listHolds(tx, members.get(by).id);
    if (!actor || !hold) throw new Error(`the demo content lets "${by}" contest, of whom nothing is held`);
    const contested = await contestHold({ db: tx, actor, now }, { publicId: hold.publicId, words });
    if (!contested.ok) throw new Error(`the words of "${by}": ${contested.problem.code}`);
  }
}
