import type { Db } from './client';
import { pageMessages, pagesChannel } from './pages';
import { subscriptions, type EventKind } from './subscriptions';

/** A fact to tell: ids and small values only. The log stays when people leave, so it must hold no words of theirs. */
export interface Announcement {
  kind: EventKind;
  subjectKind: string;
  subjectId: number;
  actorId?: number | null;
  payload?: Record<string, string | number | boolean | null>;
  /** When it happened, when that is not now. */
  occurredAt?: string;
  /** Tags of the pages that this act changes, such as `thread:12` and `board:3` (see db/pages.ts). */
  touches?: readonly string[];
}

/**
 * Writes one fact into the log and enqueues one job for each listener, in the caller's transaction and in one
 * round trip. If the transaction is rolled back neither is left; if it commits both are there, whatever dies next.
 * Delivery is at least once: listeners record `(listener, event)` together with their effect.
 */
export async function announce(tx: Db, fact: Announcement): Promise<number> {
  const tasks: readonly string[] = subscriptions[fact.kind];
  const touches = fact.touches ?? [];
  tx.touched(touches);
  const [row] = await tx.sql<[{ id: number }]>`
    with event as (
      insert into events (kind, subject_kind, subject_id, actor_id, payload, occurred_at)
      values (${fact.kind}, ${fact.subjectKind}, ${fact.subjectId}, ${fact.actorId ?? null},
              ${JSON.stringify(fact.payload ?? {})}::jsonb, coalesce(${fact.occurredAt ?? null}::timestamptz, now()))
      returning id
    ), jobs as (
      select graphile_worker.add_job(task, json_build_object('eventId', event.id), job_key := task || ':' || event.id)
      from event, unnest(${tasks as string[]}::text[]) as task
    ), pages as (select pg_notify(${pagesChannel}, ${touches.join(' ')}) where ${touches.length > 0})
    -- Joined, not merely named: an unread part of a statement is not carried out.
    select event.id from event, (select count(*) from jobs) as enqueued, (select count(*) from pages) as told`;
  return row.id;
}

/**
 * The same for many facts that one act brings about: each stands in the log as a row of its own, but a listener is woken
 * once for all of them. Thousands of hidden posts are then some jobs, not some for each.
 */
export async function announceTogether(tx: Db, facts: readonly Announcement[]): Promise<void> {
  if (facts.length === 0) return;
  const touches = [...new Set(facts.flatMap((fact) => fact.touches ?? []))];
  tx.touched(touches);
  const rows = facts.map(({ kind, subjectKind, subjectId, actorId, payload }, nth) => ({
    ...{ nth, kind, subjectKind, subjectId, actorId: actorId ?? null, payload: payload ?? {} },
  }));
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  const wakes = kinds.flatMap((kind) => subscriptions[kind].map((task) => ({ kind, task })));
  await tx.sql`
    with fact as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as fact
        (nth int, kind text, "subjectKind" text, "subjectId" bigint, "actorId" bigint, payload jsonb)
    ), event as (
      insert into events (kind, subject_kind, subject_id, actor_id, payload)
      select kind, "subjectKind", "subjectId", "actorId", payload from fact order by nth
      returning id, kind
    ), job as (
      select wake.task, json_agg(event.id order by event.id) as ids, min(event.id) as first, max(event.id) as last
      from event join json_to_recordset(${JSON.stringify(wakes)}::json) as wake (kind text, task text) using (kind)
      group by wake.task
    ), jobs as (
      select graphile_worker.add_job(task, json_build_object('eventIds', ids), job_key := task || ':' || first || '-' || last)
      from job
    ), pages as (select pg_notify(${pagesChannel}, message) from unnest(${pageMessages(touches)}::text[]) as message)
    select (select count(*) from jobs) as enqueued, (select count(*) from pages) as told`;
}
