import { expect, it } from 'vitest';
import { listHelpersOfWeek } from '#app/features/boards/thanks-queries.server';
import { visitor } from '#app/policy/actor';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-03-20T12:00:00Z');

it('thanks customers for this week’s votes, as far as the reader may know of them', async () => {
  const [ann, bo, cy, voter] = [await aMember(db), await aMember(db), await aMember(db), await aMember(db)];
  const team = await aMember(db, { role: 'moderator' });
  const inner = await aThread(db, { boardId: (await aBoard(db, { seenBy: ['members'] })).id });
  const open = await aThread(db);
  const vote = async (replyId: number, memberId: number, at: string) =>
    db.sql`insert into votes (subject_kind, subject_id, member_id, created_at) values ('reply', ${replyId}, ${memberId}, ${at})`;

  const byAnn = await aReply(db, { threadId: open.id, position: 1, authorId: ann.id });
  const byBo = await aReply(db, { threadId: inner.id, position: 1, authorId: bo.id });
  const byCy = await aReply(db, { threadId: open.id, position: 2, authorId: cy.id, state: 'hidden' });
  const byTeam = await aReply(db, {
    threadId: open.id,
    position: 3,
    authorId: team.id,
    authorRole: 'moderator',
  });
  await vote(byAnn.id, voter.id, '2026-03-19T00:00:00Z');
  await vote(byAnn.id, cy.id, '2026-03-01T00:00:00Z');
  for (const giver of [voter, cy]) await vote(byBo.id, giver.id, '2026-03-18T00:00:00Z');
  await vote(byCy.id, voter.id, '2026-03-19T00:00:00Z');
  await vote(byTeam.id, voter.id, '2026-03-19T00:00:00Z');

  expect(await listHelpersOfWeek(db, visitor, now)).toEqual([
    { name: ann.displayName, id: ann.publicId, handle: ann.handle, answers: 1, votes: 1 },
  ]);
  expect((await listHelpersOfWeek(db, ann, now)).map(({ handle, votes }) => [handle, votes])).toEqual([
    [bo.handle, 2],
    [ann.handle, 1],
  ]);
});
