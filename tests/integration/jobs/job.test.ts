import { describe, expect, it } from 'vitest';
import { once, type LoggedEvent } from '#app/jobs/job.server';
import type { Services } from '#app/platform/services.server';
import { announceTogether } from '#db/events';
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
