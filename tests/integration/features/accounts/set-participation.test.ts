import { describe, expect, it } from 'vitest';
import { setParticipation } from '#app/features/accounts/set-participation.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

describe('setParticipation', () => {
  it('leaves and rejoins each alone, for this member alone, and tells who scores', async () => {
    const [actor] = [await aMember(db), await aMember(db)];
    const ctx = { db, actor, now: new Date('2026-02-01T10:00:00Z') };
    const out = () => db.sql`
      select id::int, on_leaderboard as leaderboard, in_scoring as scoring from members where not on_leaderboard or not in_scoring`;
    await setParticipation(ctx, { in: 'scoring', takesPart: false });
    expect(await out()).toEqual([{ id: actor.id, leaderboard: true, scoring: false }]);
    await setParticipation(ctx, { in: 'leaderboard', takesPart: false });
    await setParticipation(ctx, { in: 'scoring', takesPart: true });
    expect(await out()).toEqual([{ id: actor.id, leaderboard: false, scoring: true }]);
    expect(await factsAbout(db, 'member', actor.id)).toMatchObject([
      { kind: 'scoring.changed', actorId: actor.id, tasks: ['advocates.rescore'] },
      { kind: 'member.changed', tasks: ['search.index'] },
      { kind: 'scoring.changed', tasks: ['advocates.rescore'] },
    ]);
  });
});
