import { expect, it } from 'vitest';
import { getWorkState } from '#app/features/settings/stuck-work-queries.server';
import { enqueue } from '#db/jobs';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('tells what waits and what has failed, with the first line of the error alone', async () => {
  expect(await getWorkState(db)).toEqual({ waiting: 0, failing: 0, examples: [] });
  await enqueue(db, 'search.index', { eventId: 1 });
  await enqueue(db, 'search.index', { eventId: 2 });
  const [job] = await db.sql<[{ id: string }]>`select min(id)::text as id from graphile_worker.jobs`;
  await db.sql`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = ${'The index is away\n  at line 7'}
    where id = ${job.id}::bigint`;
  expect(await getWorkState(db)).toMatchObject({
    waiting: 1,
    failing: 1,
    examples: [{ id: job.id, task: 'search.index', givenUp: true, error: 'The index is away' }],
  });
});
