import { describe, expect, it } from 'vitest';
import { issueToken } from '#app/features/accounts/account-tokens.server';
import { suspendMember } from '#app/features/accounts/suspend-member.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

describe('suspendMember', () => {
  it('shuts the account, ends sessions and links, and never shortens what was decided before', async () => {
    const [moderator, member] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
    await db.sql`insert into sessions (id, member_id, expires_at) values ('s1', ${member.id}, now() + interval '1 day')`;
    await issueToken(db, 'reset-password', { memberId: member.id, email: `${member.handle}@example.test` });
    for (const until of ['2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z'])
      await db.transaction((tx) => suspendMember(tx, { memberId: member.id, until, actorId: moderator.id }));
    const rows = await db.sql`
      select state, suspended_until as until, (select count(*)::int from sessions) as sessions,
             (select count(*)::int from account_tokens where used_at is null) as links
      from members where id = ${member.id}`;
    expect(rows).toEqual([{ state: 'suspended', until: '2026-03-01T00:00:00Z', sessions: 0, links: 0 }]);
    expect((await factsAbout(db, 'member', member.id))[0]).toMatchObject({
      kind: 'member.suspended',
      actorId: moderator.id,
      tasks: ['advocates.rescore', 'notifications.tell', 'search.index'],
    });
  });
});
