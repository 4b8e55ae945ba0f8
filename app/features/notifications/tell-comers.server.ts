import { spanInZone } from '#app/lib/span-in-words';
import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';
import { hasMuted, mayHear } from './recipients.server';

interface Times {
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** Who hears of what happens to an event: whoever waits still makes plans, but was not there. */
const hear: Record<string, readonly string[]> = {
  'gathering.changed': ['coming', 'waiting'],
  'gathering.cancelled': ['coming', 'waiting'],
  'gathering.seated': ['coming'],
  'gathering.due': ['coming'],
  'gathering.followed-up': ['coming'],
};

/**
 * Tells those who come to an event of what happens to it, once each, and enqueues their letters. Whoever did it knows;
 * whoever may not read it any more, or has muted it, hears nothing.
 */
export async function tellComers(db: Db, fact: NotableFact): Promise<void> {
  const what = whatOf(fact);
  if (what === null) return;
  const { payload } = fact;
  // What is told of may be another thread than the event: the one that goes on from it.
  const eventId = typeof payload['eventId'] === 'number' ? payload['eventId'] : fact.subjectId;
  const only = typeof payload['memberId'] === 'number' ? payload['memberId'] : null;
  const [times] = await db.sql<[Times?]>`
    select starts_at as "startsAt", ends_at as "endsAt", zone from gatherings where thread_id = ${eventId}`;
  if (!times) return;
  const detail = JSON.stringify({ what, when: spanInZone(times) });
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'event', ${causeOf(fact)}, 'thread', t.id, ${detail}::jsonb
    from threads t join boards b on b.id = t.board_id
    join attendances a on a.thread_id = ${eventId} and a.answer = any(${(hear[fact.kind] ?? []) as string[]}::text[])
    join members m on m.id = a.member_id
    where t.id = ${fact.subjectId} and t.state = 'visible' and (${only}::bigint is null or m.id = ${only}::bigint)
      and m.id is distinct from ${fact.actorId}::bigint and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
  await enqueueNoticeLetters(db, causeOf(fact), 'events');
}

/** What to say; null for a change that concerns nobody's plans. */
function whatOf({ kind, payload }: NotableFact): string | null {
  if (kind !== 'gathering.changed') return kind.slice('gathering.'.length);
  if (payload['time'] === true) return payload['place'] === true ? 'both' : 'time';
  return payload['place'] === true ? 'place' : null;
}
