import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { awardSubjectKinds, earningPlaces, type AwardSubject } from './earning-facts.server';
import { levelOf } from './level';
import { grantBadges } from './grant-badges.server';
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
 * What points and badges make of a fact. A vote settles only its giver's award; anything else settles the whole
 * subject, because hiding a reply takes back all that it had earned.
 */
export function onPointFact(ctx: CommandContext, fact: PointFact): Promise<void> {
  return onPointFacts(ctx, [fact]);
}

/** The same for facts that were announced together. */
export async function onPointFacts({ db }: CommandContext, facts: readonly PointFact[]): Promise<void> {
  const people = facts.filter(({ subjectKind }) => subjectKind === 'member');
  if (people.length > 0)
    await grantBadges(
      db,
      people.map(({ subjectId }) => subjectId),
    );
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
  if (moved.length > 0) {
    await grantBadges(db, moved);
    db.touched(['leaderboard', ...moved.map((id) => `member:${id}`)]);
  }
}

/** A few statements for each giver of votes and for the rest, not for each fact. */
async function settleAll(db: Db, facts: readonly PointFact[]): Promise<Settlement[]> {
  const groups = new Map<number | null, AwardSubject[]>();
  for (const { kind: fact, subjectKind, subjectId, actorId } of facts) {
    const kind = awardSubjectKinds.find((known) => known === subjectKind);
    const giverId = votes.has(fact) ? actorId : null;
    if (!kind) continue;
    const group = groups.get(giverId) ?? [];
    group.push({ kind, id: subjectId });
    groups.set(giverId, group);
  }
  const changed: Settlement[] = [];
  for (const [giverId, subjects] of groups)
    changed.push(...(await settleAwards(db, await earningPlaces(db, subjects), giverId)));
  return changed;
}
