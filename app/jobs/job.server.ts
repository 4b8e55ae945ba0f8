import type { CommandContext } from '#app/features/command';
import type { Services } from '#app/platform/services.server';
import { system } from '#app/policy/actor';
import type { EventKind, TaskName } from '#db/subscriptions';
import { joinWaiting } from './join-waiting.server';

/** A fact as it stands in the log. */
export interface LoggedEvent {
  id: number;
  kind: EventKind;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  payload: Record<string, string | number | boolean | null>;
  occurredAt: string;
}

/** Lets one fact take effect. Runs inside the transaction that also records that it has. */
export type Listener = (ctx: CommandContext, event: LoggedEvent, services: Services) => Promise<void>;

/** Does one piece of work that was asked for directly; `attempt` counts from one. */
export type Job = (services: Services, payload: Record<string, unknown>, attempt?: number) => Promise<void>;

/** Lets many facts take effect at once, where that costs less than one after the other. They come in their order. */
export type JointListener = (
  ctx: CommandContext,
  events: readonly LoggedEvent[],
  services: Services,
) => Promise<void>;

/**
 * Makes a listener's effect happen once, however often a fact is delivered: the records `(listener, event)` and the
 * effect commit together or not at all. Facts that were announced together come together, and whoever takes many
 * together is handed those too that wait already.
 */
export function once(name: TaskName, listener: Listener, joint?: JointListener): Job {
  return async (services, payload, attempt = 1) => {
    await services.db.transaction(async (tx) => {
      const joins = joint !== undefined && attempt === 1 && !Array.isArray(payload['eventIds']);
      const ids = [...eventIdsOf(payload), ...(joins ? await joinWaiting(tx, name) : [])].sort(
        (a, b) => a - b,
      );
      const events = await tx.sql<LoggedEvent[]>`
        with effect as (
          insert into listener_effects (listener, event_id) select ${name}, unnest(${ids}::bigint[])
          on conflict do nothing returning event_id
        )
        select e.id, e.kind, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.actor_id as "actorId",
               e.payload, e.occurred_at as "occurredAt"
        from events e join effect on effect.event_id = e.id order by e.id`;
      const ctx = { db: tx, actor: system, now: new Date() };
      if (joint && events.length > 1) await joint(ctx, events, services);
      else for (const event of events) await listener(ctx, event, services);
    });
  };
}

function eventIdsOf({ eventId, eventIds }: Record<string, unknown>): number[] {
  return Array.isArray(eventIds) ? eventIds.map(Number) : [Number(eventId)];
}
