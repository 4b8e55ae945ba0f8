import type { Actor, MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';

/** What every command receives: the database (or an open transaction), who asks, and the time it is. */
export interface CommandContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
}

/** The context of a command that only a signed-in person can give. */
export interface MemberContext extends CommandContext {
  readonly actor: MemberActor;
}

/** Runs `work` in a transaction, or in the one that is already open. */
export function inTransaction<Context extends CommandContext, Value>(
  ctx: Context,
  work: (ctx: Context) => Promise<Value>,
): Promise<Value> {
  return ctx.db.transaction((db) => work({ ...ctx, db }));
}
