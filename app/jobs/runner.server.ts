import { Logger, parseCronItems, run, type JobHelpers, type TaskList } from 'graphile-worker';
import type { Services } from '#app/platform/services.server';
import type { TaskName } from '#db/subscriptions';
import { errands } from './errands.server';
import { once, type Job } from './job.server';
import { jointListeners, listeners } from './listeners.server';
import { releaseDeadJobs } from './release-dead-jobs.server';
import { schedule } from './schedule.server';

/** Two jobs at a time keep a two-core machine busy without starving the pages. */
const concurrency = 2;

/** Starts working off the queue; the returned function finishes what is under way and stops. */
export async function startJobs(
  services: Services,
  options: { role?: string } = {},
): Promise<() => Promise<void>> {
  const scheduled = Object.entries(schedule).filter(([, { isNeeded }]) => isNeeded?.(services) ?? true);
  // The embedded database has this one worker: whatever is begun there was begun by one that is dead.
  if (services.config.database.embedded) await releaseDeadJobs(services.db, '0');
  const runner = await run({
    connectionString: withRole(services.config.database.url, options.role),
    concurrency,
    maxPoolSize: concurrency + 1,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: taskList(services),
    parsedCronItems: parseCronItems(
      // The key keeps what is due again from piling up behind what is still to do.
      scheduled.map(([task, { cron }]) => ({ task, match: cron, options: { jobKey: task } })),
    ),
    logger: new Logger(() => (level, message) => {
      if (level === 'error') services.log.error(message);
      if (level === 'warning') services.log.warn(message);
    }),
  });
  for (const [task, { atStart }] of scheduled) {
    if (atStart) await runner.addJob(task, {}, { jobKey: task });
  }
  return () => runner.stop();
}

function taskList(services: Services): TaskList {
  const jobs: Record<string, Job> = { ...errands };
  for (const [name, { job }] of Object.entries(schedule)) jobs[name] = job;
  for (const [name, listener] of Object.entries(listeners))
    jobs[name] = once(name as TaskName, listener, jointListeners[name as TaskName]);
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      (payload: unknown, helpers: JobHelpers) =>
        job(services, (payload ?? {}) as Record<string, unknown>, helpers.job.attempts),
    ]),
  );
}

function withRole(url: string, role: string | undefined): string {
  if (!role) return url;
  const target = new URL(url);
  target.searchParams.set('options', `-c role=${role}`);
  return target.href;
}
