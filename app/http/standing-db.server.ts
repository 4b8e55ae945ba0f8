import { stillStands } from '#app/features/accounts/standing.server';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';

/**
 * The database as somebody's request may write to it: a transaction commits only if they still stand as their session
 * said. So a suspension, a silence or another role ends also what was under way when it began.
 */
export function standingDb(db: Db, actor: MemberActor): Db {
  return {
    orm: db.orm,
    sql: db.sql,
    touched: (tags) => db.touched(tags),
    transaction: (work) =>
      db.transaction(async (tx) => {
        const value = await work(tx);
        if (!(await stillStands(tx, actor))) throw changedMeanwhile();
        return value;
      }),
  };
}

function changedMeanwhile(): Response {
  const sentence =
    'What you may do here has changed while you were at it. Nothing was saved; please sign in again.';
  return new Response(sentence, { status: 403 });
}
