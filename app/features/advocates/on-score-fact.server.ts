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
export async function onScoreFact(ctx: CommandContext, fact: ScoreFact): Promise<void> {
  const { db } = ctx;
  const rows = await db.sql<Array<{ id: number }>>`
    select distinct id from (
      select author_id as id from threads where ${fact.subjectKind} = 'thread' and id = ${fact.subjectId}
      union all select author_id from replies where ${fact.subjectKind} = 'reply' and id = ${fact.subjectId}
      union all select author_id from reviews where ${fact.subjectKind} = 'review' and id = ${fact.subjectId}
      union all select ${fact.subjectId}::bigint where ${fact.subjectKind} = 'member'
      union all select ${fact.actorId}::bigint
    ) as people where id is not null`;
  await rescoreMembers(db, { now: ctx.now, members: rows.map((row) => row.id) });
}
