import { expect, it } from 'vitest';
import { dropFeedKey, getFeedKey, makeFeedKey } from '#app/features/boards/own-feed.server';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const now = new Date('2026-02-01T10:00:00Z');

const ask = async (key: string | null, board?: string) => {
  const answer = await house.ask(`/feeds/own?key=${key ?? ''}${board ? `&board=${board}` : ''}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

it('reads what its member may read, closed boards too, in their name and by nothing else', async () => {
  const [member, marketer] = [await aMember(db), await aMember(db, { role: 'marketer' })];
  const [inner, staff] = [await aBoard(db, { seenBy: ['members'] }), await aBoard(db, { seenBy: ['staff'] })];
  await aThread(db, { boardId: inner.id, title: 'For members' });
  await aThread(db, { boardId: staff.id, title: 'For the team' });
  for (const actor of [member, marketer]) await makeFeedKey({ db, actor, now });
  const [keyOfMember, keyOfMarketer] = [await getFeedKey(db, member.id), await getFeedKey(db, marketer.id)];

  const own = await ask(keyOfMember);
  expect(own.text).toContain('For members');
  expect(own.text).not.toContain('For the team');
  expect(own.text).not.toContain(keyOfMember);
  expect([own.headers.get('cache-control'), own.headers.get('x-robots-tag')]).toEqual([
    'private, no-store',
    'noindex',
  ]);
  expect((await ask(keyOfMarketer)).text).toContain('For the team');

  expect((await ask(keyOfMember, inner.slug)).text).toContain('For members');
  for (const board of [staff.slug, 'never-was']) expect((await ask(keyOfMember, board)).status).toBe(404);
  expect((await house.ask(`/boards/${inner.slug}?key=${keyOfMember}`)).status).toBe(404);
});

it('ends with a new address, with the feed, and with the account', async () => {
  const actor = await aMember(db);
  await makeFeedKey({ db, actor, now });
  const first = await getFeedKey(db, actor.id);
  await makeFeedKey({ db, actor, now });
  const second = await getFeedKey(db, actor.id);
  expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200]);
  await db.sql`update members set state = 'suspended' where id = ${actor.id}`;
  expect((await ask(second)).status).toBe(404);
  await db.sql`update members set state = 'active' where id = ${actor.id}`;
  await dropFeedKey({ db, actor, now });
  expect((await ask(second)).status).toBe(404);
  for (const key of [null, 'x', 'a'.repeat(43)]) expect((await ask(key)).status).toBe(404);
});
