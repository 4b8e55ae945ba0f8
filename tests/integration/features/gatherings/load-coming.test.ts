import { expect, it } from 'vitest';
import { gatheringsPerPage } from '#app/features/gatherings/gathering';
import { loadComing } from '#app/features/gatherings/load-coming.server';
import { readMomentKeyset } from '#app/lib/keyset';
import { visitor, type Actor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { aGathering } from '#tests/support/gatherings';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const titlesFor = async (actor: Actor, boardId: number | null = null) =>
  (await loadComing(db, { actor, now }, { boardId, after: null })).gatherings.map(({ title }) => title);

it('lists what comes of the boards that somebody may read, the next one first', async () => {
  const [open, team] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
  const at = (day: number) => ({
    startsAt: `2026-03-${day}T17:00:00Z`,
    endsAt: `2026-03-${day}T19:00:00Z`,
  });
  await aGathering(db, { boardId: open.id, title: 'Late', ...at(20) });
  await aGathering(db, { boardId: open.id, title: 'Soon', ...at(10) });
  await aGathering(db, { boardId: team.id, title: 'Canary', ...at(11) });
  await aGathering(db, {
    boardId: open.id,
    title: 'Under way',
    startsAt: '2026-02-28T10:00:00Z',
    endsAt: '2026-03-02T10:00:00Z',
  });
  await aGathering(db, {
    boardId: open.id,
    title: 'Past',
    startsAt: '2026-02-01T10:00:00Z',
    endsAt: '2026-02-01T12:00:00Z',
  });
  const off = await aGathering(db, { boardId: open.id, title: 'Cancelled', ...at(12) });
  await db.sql`update gatherings set cancelled_at = now() where thread_id = ${off.id}`;
  const hidden = await aGathering(db, { boardId: open.id, title: 'Hidden', ...at(13) });
  await db.sql`update threads set state = 'hidden' where id = ${hidden.id}`;
  for (const actor of [visitor, await aMember(db)])
    expect(await titlesFor(actor)).toEqual(['Under way', 'Soon', 'Late']);
  expect(await titlesFor(await aMember(db, { role: 'marketer' }))).toEqual([
    'Under way',
    'Soon',
    'Canary',
    'Late',
  ]);
  expect(await titlesFor(visitor, team.id)).toEqual([]);
});

it('goes on where the last page ended, also among events of the same moment', async () => {
  const board = await aBoard(db);
  for (let made = 0; made < gatheringsPerPage + 5; made += 1) await aGathering(db, { boardId: board.id });
  const first = await loadComing(db, { actor: visitor, now }, { boardId: board.id, after: null });
  const second = await loadComing(
    db,
    { actor: visitor, now },
    { boardId: board.id, after: readMomentKeyset(first.next) },
  );
  const ids = [...first.gatherings, ...second.gatherings].map(({ publicId }) => publicId);
  expect([first.gatherings.length, second.gatherings.length, second.next]).toEqual([
    gatheringsPerPage,
    5,
    null,
  ]);
  expect(new Set(ids).size).toBe(gatheringsPerPage + 5);
});
