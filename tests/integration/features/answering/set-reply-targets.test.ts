import { expect, it } from 'vitest';
import { listReplyTargets } from '#app/features/answering/reply-target-queries.server';
import { setReplyTargets } from '#app/features/answering/set-reply-targets.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

it('sets the targets of boards that somebody works on and leaves all others', async () => {
  const [mine, theirs] = [await aBoard(db), await aBoard(db)];
  const [moderator, other] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'moderator' }),
  ];
  await db.sql`update boards set moderated_by = ${[`member:${other.id}`]}::text[] where id = ${theirs.id}`;
  const ctx = { db, actor: moderator, now: new Date() };
  const hours = { [mine.slug]: 4, [theirs.slug]: 1, reviews: 72 };
  expect(await setReplyTargets(ctx, hours)).toEqual({ ok: true, value: { changed: 2 } });
  expect(await setReplyTargets(ctx, hours)).toEqual({ ok: true, value: { changed: 0 } });
  const targets = await listReplyTargets(db, await aMember(db, { role: 'admin' }));
  expect(targets.map((target) => [target.board?.slug ?? 'reviews', target.hours])).toEqual([
    [mine.slug, 4],
    [theirs.slug, 24],
    ['reviews', 72],
  ]);
  expect(await auditsAbout(db, 'board', mine.id)).toEqual([
    { action: 'answering.target-set', actorId: moderator.id },
  ]);
  const customer = { db, actor: await aMember(db), now: new Date() };
  expect(await setReplyTargets(customer, hours)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'team-only' },
  });
});
