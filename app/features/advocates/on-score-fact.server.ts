import type { CommandContext } from '../command';
import { rescoreMembers } from './rescore-members.server';

/** The part of a fact that a score depends on. */
export interface ScoreFact {
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
}

/**
 * Scores again whoever a fact is about: the author of the post or review, the person who acted (an asker who accepts
 * takes part too), or the member themselves. A few people in one statement, never the community.
 */
export function onScoreFact(ctx: CommandContext, fact: ScoreFact): Promise<void> {
  return onScoreFacts(ctx, [fact]);
}

/** The same for facts that were announced together: whoever they are about is scored once. */
export async function onScoreFacts(ctx: CommandContext, facts: readonly ScoreFact[]): Promise<void> {
  const { db } = ctx;
  const idsOf = (kind: string) =>
    facts.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const actors = facts.flatMap(({ actorId }) => actorId ?? []);
  const rows = await db.sql<Array<{ id: number }>>`
    select distinct id from (
      select author_id as id from threads where id = any(${idsOf('thread')}::bigint[])
      union all select author_id from replies where id = any(${idsOf('reply')}::bigint[])
      union all select author_id from reviews where id = any(${idsOf('review')}::bigint[])
      union all select unnest(${[...idsOf('member'), ...actors]}::bigint[])
    ) as people where id is not null`;
  await rescoreMembers(db, { now: ctx.now, members: rows.map((row) => row.id) });
}
