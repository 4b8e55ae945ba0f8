import { expect, it } from 'vitest';
import { giveSanction } from '#app/features/moderation/give-sanction.server';
import type { DecisionKind } from '#app/features/moderation/queue-item';
import { aDecision } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

async function give(decision: DecisionKind, days?: number) {
  const [member, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  await db.sql`insert into sessions (id, member_id, expires_at) values (${`s${member.id}`}, ${member.id}, now() + interval '1 day')`;
  const { id: decisionId } = await aDecision(db, member.id);
  const given = { decisionId, authorId: member.id, decision, days };
  await db.transaction((tx) => giveSanction({ db: tx, actor: moderator, now }, given));
  const [row] = await db.sql`
    select m.state, m.suspended_until as suspended, m.silenced_until as silenced, s.kind, s.ends_at as ends,
           (select count(*) from sessions where member_id = m.id) as sessions
    from members m left join sanctions s on s.member_id = m.id where m.id = ${member.id}`;
  return row;
}

it('lets a silence and a suspension begin at once, in no session', async () => {
  const ends = '2026-02-04T10:00:00Z';
  expect(await give('silence', 3)).toEqual({
    state: 'active',
    suspended: null,
    silenced: ends,
    kind: 'silence',
    ends,
    sessions: 0,
  });
  expect(await give('suspend', 3)).toMatchObject({ state: 'suspended', suspended: ends, sessions: 0 });
});

it('writes a warning into the record and takes nothing, and nothing for other decisions', async () => {
  expect(await give('warn')).toMatchObject({ state: 'active', kind: 'warning', ends: null, sessions: 1 });
  expect(await give('hide')).toMatchObject({ state: 'active', kind: null, sessions: 1 });
});
