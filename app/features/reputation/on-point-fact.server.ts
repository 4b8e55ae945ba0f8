import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { earningPlaces } from './deserved-awards.server';
import { levelOf } from './level';
import { grantBadges } from './grant-badges.server';
import { reachesNewLevel, settleAwards } from './settle-awards.server';

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
export async function onPointFact(ctx: CommandContext, fact: PointFact): Promise<void> {
  const { db } = ctx;
  if (fact.subjectKind === 'member') {
    await grantBadges(db, [fact.subjectId]);
    return;
  }
  if (fact.subjectKind !== 'thread' && fact.subjectKind !== 'reply' && fact.subjectKind !== 'review') return;
  const giverId = votes.has(fact.kind) ? fact.actorId : null;
  const settlements = [];
  for (const place of await earningPlaces(db, { kind: fact.subjectKind, id: fact.subjectId }))
    settlements.push(...(await settleAwards(db, place, giverId)));
  for (const settlement of settlements.filter(reachesNewLevel)) {
    await announce(db, {
      kind: 'level.reached',
      subjectKind: 'member',
      subjectId: settlement.memberId,
      payload: { level: levelOf(settlement.after).name, rank: levelOf(settlement.after).rank },
    });
  }
  const moved = settlements.map((settlement) => settlement.memberId);
  if (moved.length > 0) {
    await grantBadges(db, moved);
    db.touched(['leaderboard', ...moved.map((id) => `member:${id}`)]);
  }
}
