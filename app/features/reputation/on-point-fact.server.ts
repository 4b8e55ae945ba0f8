import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { awardSubjectKinds, earningPlaces, type AskedSubject } from './earning-facts.server';
import { levelOf } from './level';
import { reachesNewLevel, settleAwards, type Settlement } from './settle-awards.server';

/** The part of a fact that points depend on. */
export interface PointFact {
  kind: string;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
}

const votes = new Set([
  'thread.voted',
  'thread.unvoted',
  'reply.voted',
  'reply.unvoted',
  'review.found-helpful',
  'review.unfound-helpful',
]);

/**
 * What points make of a fact. A vote settles only its giver's award; anything else settles the whole
 * subject, because hiding a reply takes back all that it had earned.
 */
export function onPointFact(ctx: CommandContext, fact: PointFact): Promise<void> {
  return onPointFacts(ctx, [fact]);
}

/** The same for facts that were announced together. */
export async function onPointFacts({ db }: CommandContext, facts: readonly PointFact[]): Promise<void> {
  const changed = await settleAll(db, facts);
  for (const settlement of changed.filter(reachesNewLevel)) {
    await announce(db, {
      kind: 'level.reached',
      subjectKind: 'member',
      subjectId: settlement.memberId,
      payload: { level: levelOf(settlement.after).name, rank: levelOf(settlement.after).rank },
    });
  }
  const moved = [...new Set(changed.map(({ memberId }) => memberId))];
  if (moved.length > 0) db.touched(['leaderboard', ...moved.map((id) => `member:${id}`)]);
}

/** What some facts may have changed, settled together: a few statements for all of them, not for each. */
async function settleAll(db: Db, facts: readonly PointFact[]): Promise<Settlement[]> {
  const subjects = facts.flatMap(({ kind: fact, subjectKind, subjectId: id, actorId }): AskedSubject[] => {
    const kind = awardSubjectKinds.find((known) => known === subjectKind);
    if (!kind) return [];
    return [votes.has(fact) && actorId !== null ? { kind, id, givers: [actorId] } : { kind, id }];
  });
  return subjects.length === 0
    ? []
    : settleAwards(db, await earningPlaces(db, [...subjects, ...(await movedAlong(db, facts))]));
}

/** The replies of threads that were moved: a rule that is for some boards is for what was answered there too. */
async function movedAlong({ sql }: Db, facts: readonly PointFact[]): Promise<AskedSubject[]> {
  const moved = facts.filter(({ kind }) => kind === 'thread.moved').map(({ subjectId }) => subjectId);
  if (moved.length === 0) return [];
  return sql<
    AskedSubject[]
  >`select 'reply' as kind, id from replies where thread_id = any(${moved}::bigint[])`;
}
