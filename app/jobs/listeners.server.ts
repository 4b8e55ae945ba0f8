import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import type { TaskName } from '#db/subscriptions';
import type { Listener } from './job.server';

/** The handler of each name in `db/subscriptions.ts`: what follows from a fact. */
export const listeners: Partial<Record<TaskName, Listener>> = {
  'reputation.award': onPointFact,
};
