import { describe, expect, it } from 'vitest';
import { noteTurnedAway } from '#app/features/accounts/note-turned-away.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();

const refusals = (by: { id: number }) =>
  db.sql`
    select action, subject_kind as kind, subject_id as about, detail from audit_entries
    where actor_id = ${by.id} and starts_with(action, 'refused.') order by id`;

describe('noteTurnedAway', () => {
  it('fills no log: twenty of one person an hour, the last of which says so, however many come at once', async () => {
    const [prober, other] = [await aMember(db), await aMember(db)];
    const enter = () =>
      noteTurnedAway(
        { db, actor: prober, now },
        { page: 'POST /moderation/members/:handle/case', handle: other.handle },
      );
    await Promise.all(Array.from({ length: 60 }, enter));
    const noted = await refusals(prober);
    expect(noted).toHaveLength(20);
    expect(noted[0]).toMatchObject({
      ...{ action: 'refused.enter', kind: 'member', about: other.id },
      detail: { page: 'POST /moderation/members/:handle/case', because: 'team-only' },
    });
    expect(noted.filter(({ detail }) => 'further' in (detail as object))).toHaveLength(1);
    expect(noted.at(-1)?.['detail']).toHaveProperty('further');
  });
});
