import { expect, it } from 'vitest';
import { releaseDeadJobs } from '#app/jobs/release-dead-jobs.server';
import { enqueue } from '#db/jobs';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('releases what dead workers had begun, and leaves the rest to its workers', async () => {
  const begun = { longAgo: '40 minutes', justNow: '1 minute' };
  for (const [worker, ago] of Object.entries(begun)) {
    await enqueue(db, 'accounts.mail', { worker });
    await db.sql`
      update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - ${ago}::interval
      where payload ->> 'worker' = ${worker}`;
  }
  const locked = async () =>
    (
      await db.sql<
        { by: string }[]
      >`select locked_by as by from graphile_worker._private_jobs where locked_at is not null`
    ).map(({ by }) => by);
  await releaseDeadJobs(db, '30 minutes');
  expect(await locked()).toEqual(['justNow']);
  await releaseDeadJobs(db, '0');
  expect(await locked()).toEqual([]);
});
