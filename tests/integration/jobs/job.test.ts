import { describe, expect, it } from 'vitest';
import { once, type LoggedEvent } from '#app/jobs/job.server';
import type { Services } from '#app/platform/services.server';
import { announce, announceTogether } from '#db/events';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const services = { db } as Services;

/** Three facts that were told together, as the job of one listener carries them. */
async function threeFacts(): Promise<{ eventIds: number[] }> {
  await announceTogether(
    db,
    [7, 8, 9].map((subjectId) => ({
      kind: 'thread.hidden',
      subjectKind: 'thread',
      subjectId,
      touches: [`thread:${subjectId}`],
    })),
  );
  const events = await db.sql<Array<{ id: number }>>`select id from events order by id desc limit 3`;
  return { eventIds: events.map(({ id }) => id).reverse() };
}

/** Facts told one after the other, each with a job of its own that waits. */
async function singleFacts(subjectIds: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const subjectId of subjectIds)
    ids.push(await announce(db, { kind: 'thread.unvoted', subjectKind: 'thread', subjectId }));
  return ids;
}

async function waitingFor(task: string, ids: readonly number[]): Promise<number> {
  const keys = ids.map((id) => `${task}:${id}`);
  const [row] = await db.sql<
    [{ jobs: number }]
  >`select count(*)::int as jobs from graphile_worker.jobs where key = any(${keys}::text[])`;
  return row.jobs;
}

describe('a rush of single facts', () => {
  const task = 'advocates.rescore';
  const alone = () => Promise.reject(new Error('one by one'));

  it('is taken together by the first job, and the others are off the queue', async () => {
    const heard: number[] = [];
    const job = once(task, alone, (_ctx, events) => {
      heard.push(...events.map(({ subjectId }) => subjectId));
      return Promise.resolve();
    });
    const ids = await singleFacts([21, 22, 23]);
    await job(services, { eventId: ids[0] }, 1);
    expect(heard).toEqual([21, 22, 23]);
    // The runner takes the first one's own job off when it has returned.
    expect(await waitingFor(task, ids)).toBeLessThanOrEqual(1);
    await job(services, { eventId: ids[1] }, 1);
    expect(heard).toHaveLength(3);
  });

  it('waits on as it was when the work fails, and what has failed before is tried alone', async () => {
    const heard: number[] = [];
    const [first = 0, ...others] = await singleFacts([31, 32, 33]);
    const failing = once(task, alone, () => Promise.reject(new Error('away')));
    await expect(failing(services, { eventId: first }, 1)).rejects.toThrow('away');
    expect(await waitingFor(task, others)).toBe(2);
    const again = once(
      task,
      (_ctx, { subjectId }) => Promise.resolve(void heard.push(subjectId)),
      failingTogether,
    );
    await again(services, { eventId: first }, 2);
    expect(heard).toEqual([31]);
    expect(await waitingFor(task, others)).toBe(2);
  });
});

const failingTogether = () => Promise.reject(new Error('together'));

describe('once', () => {
  it('hands facts that come together to who takes them together, and none twice', async () => {
    const heard: number[][] = [];
    const joint = (_ctx: unknown, events: readonly LoggedEvent[]) => {
      heard.push(events.map(({ subjectId }) => subjectId));
      return Promise.resolve();
    };
    const never = () => Promise.reject(new Error('one by one'));
    const job = once('search.index', never, joint);
    const payload = await threeFacts();
    await job(services, payload);
    await job(services, payload);
    expect(heard).toEqual([[7, 8, 9]]);
  });

  it('hands them one by one to who knows no other way, all or none', async () => {
    const heard: number[] = [];
    let fails = true;
    const job = once('notifications.tell', (_ctx, event) => {
      heard.push(event.subjectId);
      return fails && event.subjectId === 8 ? Promise.reject(new Error('away')) : Promise.resolve();
    });
    const payload = await threeFacts();
    await expect(job(services, payload)).rejects.toThrow('away');
    fails = false;
    await job(services, payload);
    await job(services, payload);
    expect(heard).toEqual([7, 8, 7, 8, 9]);
  });
});
