import { describe, expect, it } from 'vitest';
import { editProfile } from '#app/features/accounts/edit-profile.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

describe('editProfile', () => {
  it('changes the actor’s own name and words, nobody else’s, and announces it without the words', async () => {
    const [actor, other] = [await aMember(db), await aMember(db)];
    const now = new Date('2026-02-01T10:00:00Z');
    await editProfile({ db, actor, now }, { displayName: 'Ada', bio: 'Likes engines.' });
    const rows = await db.sql`select display_name as name, bio from members order by id`;
    expect(rows).toEqual([
      { name: 'Ada', bio: 'Likes engines.' },
      { name: other.displayName, bio: '' },
    ]);
    expect(await factsAbout(db, 'member', actor.id)).toEqual([
      { kind: 'member.changed', actorId: actor.id, payload: {}, tasks: ['search.index'] },
    ]);
  });
});
