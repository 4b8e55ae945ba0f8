import { localTimeOf, momentsAt } from '#app/lib/zoned-time';
import type { Thread } from '../content/types';
import { at, soonAfter, type DemoLoad } from './demo-load';

/** When and where of the events, who comes, and the threads that go on from them. */
export async function loadGatherings(load: DemoLoad): Promise<void> {
  for (const thread of load.content.threads)
    if (thread.event) await loadGathering(load, thread, thread.event);
}

async function loadGathering(
  load: DemoLoad,
  thread: Thread,
  { inDays, from, hours, zone, place, link, seats, ...people }: NonNullable<Thread['event']>,
): Promise<void> {
  const { tx, now } = load;
  const { id } = load.threads.get(thread.key);
  const [start, posted] = [startOf({ inDays, from, zone }, now), at(load, thread)];
  const end = new Date(start.getTime() + hours * 3_600_000);
  const followUp = people.followUp ? load.threads.get(people.followUp).id : null;
  await tx.sql`
    insert into gatherings (thread_id, starts_at, ends_at, zone, place, link, seats, changed_at, follow_up_id, created_at, reminded_at)
    values (${id}, ${start.toISOString()}, ${end.toISOString()}, ${zone}, ${place}, ${link ?? ''}, ${seats ?? null}, ${posted},
            ${followUp}, ${posted}, ${start < now ? posted : null})`;
  const said = [
    ...people.coming.map((key) => ({ key, answer: 'coming' })),
    ...(people.waiting ?? []).map((key) => ({ key, answer: 'waiting' })),
  ];
  const rows = said.map(({ key, answer }, index) => {
    const member = load.members.get(key);
    const time = soonAfter(load, posted, {
      key: `event ${thread.key} ${key}`,
      joined: at(load, member.joined),
    });
    return {
      thread_id: id,
      member_id: member.id,
      answer,
      turn: index + 1,
      answered_at: time,
      created_at: time,
    };
  });
  await tx.sql`insert into attendances ${tx.sql(rows)}`;
}

/** The hour on the clocks of its zone, on a day counted from that of the seeding. */
function startOf({ inDays, from, zone }: { inDays: number; from: string; zone: string }, now: Date): Date {
  const day = new Date(now.getTime() + inDays * 86_400_000);
  return momentsAt(`${localTimeOf(day, zone).slice(0, 10)}T${from}`, zone)[0] ?? day;
}
