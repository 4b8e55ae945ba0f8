import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TrialHouse } from './trial-house';

/** What is typed to find something: a language of its own for each of them. */
export async function feedSearches(
  { stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people, admin }: HostilePeople,
): Promise<void> {
  await feeding.ask(
    () => stranger,
    (text) => `/search?q=${text}`,
  );
  for (const place of ['/admin/members', '/boards', '/moderation/tags'])
    await feeding.ask(
      () => admin,
      (text) => `${place}?q=${text}`,
    );
  // Asked for while somebody types, and limited for each: everybody asks a few times.
  await feeding.ask(
    (round) => people[round % people.length] ?? stranger,
    (text) => `/threads/similar?title=${text}`,
  );
}
