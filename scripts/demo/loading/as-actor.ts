import { getActor } from '#app/features/accounts/member-queries.server';
import type { Moment } from '../content/types';
import { momentOf } from '../moment';
import type { DemoLoad } from './demo-load';

/** Somebody of the demo brand as whoever runs a command, at a moment of its past. */
export async function asActor({ tx, now, members }: DemoLoad, { by, ...moment }: Moment & { by: string }) {
  const actor = await getActor(tx, members.get(by).id);
  if (!actor) throw new Error(`the demo content names "${by}", who cannot act`);
  return { db: tx, actor, now: momentOf(moment, now) };
}
