import { adjustPoints } from '#app/features/reputation/adjustments/adjust-points.server';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aMember } from './factories';

interface Given {
  points?: number;
  reason?: string;
  by?: MemberActor;
}

/** Points given to a member by hand, as the page does it; its public id. */
export async function anAdjustment(
  db: Db,
  to: { handle: string },
  { points = 20, reason = 'You repaired six machines at the fair.', by }: Given = {},
): Promise<string> {
  const actor = by ?? (await aMember(db, { role: 'admin' }));
  const { handle } = to;
  const key = newPublicId();
  const adjusted = await adjustPoints({ db, actor, now: new Date() }, { handle, key, points, reason });
  if (!adjusted.ok) throw new Error(adjusted.problem.code);
  return adjusted.value.publicId;
}
