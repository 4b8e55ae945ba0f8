import { expect, it } from 'vitest';
import { makeSavedReply } from '#app/features/answering/make-saved-reply.server';
import { removeSavedReply } from '#app/features/answering/remove-saved-reply.server';
import { getSavedReply } from '#app/features/answering/saved-reply-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('takes a text away once, for those who may write there, with who did it in the log', async () => {
  const [moderator, other, board] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'moderator' }),
    await aBoard(db),
  ];
  await db.sql`update boards set moderated_by = ${[`member:${moderator.id}`]}::text[] where id = ${board.id}`;
  const input = { title: 'Thanks', body: 'Thank you.', board: board.slug };
  const made = await makeSavedReply({ db, actor: moderator, now }, input);
  const publicId = made.ok ? made.value.publicId : '';
  const remove = (actor = moderator) => removeSavedReply({ db, actor, now }, publicId);
  expect(await remove(other)).toEqual({ ok: false, problem: { code: 'gone' } });
  expect(await remove(await aMember(db))).toEqual({ ok: false, problem: { code: 'gone' } });
  expect(await remove()).toEqual({ ok: true, value: null });
  expect(await remove()).toEqual({ ok: false, problem: { code: 'gone' } });
  expect(await getSavedReply(db, moderator, publicId)).toBeNull();
  const audits =
    await db.sql`select actor_id as "actorId" from audit_entries where action = 'saved-reply.removed'`;
  expect([...audits]).toEqual([{ actorId: moderator.id }]);
  const open = await makeSavedReply({ db, actor: moderator, now }, { ...input, board: '' });
  expect(
    await removeSavedReply(
      { db, actor: await aMember(db, { role: 'marketer' }), now },
      open.ok ? open.value.publicId : '',
    ),
  ).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
});
