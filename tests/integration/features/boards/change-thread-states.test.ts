import { expect, it } from 'vitest';
import { changeThreadStates } from '#app/features/boards/change-thread-states.server';
import { system } from '#app/policy/actor';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };

it('moves what stands where it is to leave, counts it, and wakes each listener once for all', async () => {
  const board = await aBoard(db, { threadCount: 2 });
  const threads = [
    await aThread(db, { boardId: board.id }),
    await aThread(db, { boardId: board.id }),
    await aThread(db, { boardId: board.id, state: 'withdrawn' }),
  ];
  const ids = threads.map(({ id }) => id);
  const hide = () =>
    changeThreadStates(
      ctx,
      ids.map((id) => ({ id, from: 'visible', to: 'hidden' })),
    );
  expect(await hide()).toEqual(ids.slice(0, 2));
  expect(await hide()).toEqual([]);
  const [row] = await db.sql`select thread_count as threads from boards where id = ${board.id}`;
  expect(row).toEqual({ threads: 0 });
  for (const [nth, id] of ids.entries())
    expect(await kindsAbout(db, 'thread', id)).toEqual(nth < 2 ? ['thread.hidden'] : []);
  const events = await db.sql<Array<{ id: number }>>`
    select id from events where subject_kind = 'thread' and subject_id = any(${ids}::bigint[]) order by id`;
  const jobs = await db.sql<Array<{ task: string; payload: unknown }>>`
    select j.task_identifier as task, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where p.payload::jsonb ? 'eventIds' order by 1`;
  expect(jobs.map(({ task }) => task)).toEqual([
    'advocates.rescore',
    'notifications.tell',
    'reputation.award',
    'search.index',
    'testimonials.follow-origin',
  ]);
  for (const { payload } of jobs) expect(payload).toEqual({ eventIds: events.map(({ id }) => id) });
});
