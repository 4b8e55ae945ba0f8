import { localTimeOf, momentsAt } from '#app/lib/zoned-time';
import type { Db } from '#db/client';
import type { NewGathering } from './gathering';
import { getUsualZone } from './gathering-queries.server';

/** What the form of a new event begins with: the zone that events here are held by. */
export async function startOfEvent(db: Db): Promise<{ zone: string }> {
  return { zone: (await getUsualZone(db)) ?? 'UTC' };
}

/** What the form of an event begins with: the event as it is, on the clocks of its zone. */
export function startOf({ startsAt, endsAt, zone, place, link, seats }: NewGathering) {
  const [starts, ends] = [localTimeOf(startsAt, zone), localTimeOf(endsAt, zone)];
  const turns = [turnOf(startsAt, zone), turnOf(endsAt, zone)];
  return {
    ...{ startsAt: starts, endsAt: ends, zone, place, link },
    seats: seats === null ? '' : String(seats),
    ...(turns.includes('second') ? { twice: 'second' as const } : {}),
    ...(turns.includes('first') ? { twice: 'first' as const } : {}),
  };
}

/** Which of the two it is, where the clocks show a time twice. */
function turnOf(moment: string, zone: string): 'first' | 'second' | null {
  const [first, second] = momentsAt(localTimeOf(moment, zone), zone);
  if (!first || !second) return null;
  return Date.parse(moment) === second.getTime() ? 'second' : 'first';
}
