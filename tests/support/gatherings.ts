import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aMember, aThread } from './factories';

interface GatheringTraits {
  boardId: number;
  by?: MemberActor;
  startsAt?: string;
  endsAt?: string;
  zone?: string;
  seats?: number | null;
  title?: string;
}

/** An event of the team in Berlin, in March 2026 unless told otherwise. */
export async function aGathering(db: Db, traits: GatheringTraits) {
  const by = traits.by ?? (await aMember(db, { role: 'moderator' }));
  const { boardId, title } = traits;
  const thread = await aThread(db, { by, boardId, kind: 'event', ...(title ? { title } : {}) });
  await db.sql`
    insert into gatherings (thread_id, starts_at, ends_at, zone, place, seats, changed_at)
    values (${thread.id}, ${traits.startsAt ?? '2026-03-10T17:00:00Z'}, ${traits.endsAt ?? '2026-03-10T19:00:00Z'},
            ${traits.zone ?? 'Europe/Berlin'}, 'The roastery', ${traits.seats ?? null}, '2026-01-01T00:00:00Z')`;
  return { ...thread, host: by };
}
