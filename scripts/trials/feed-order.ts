import { maxPatternLength, maxRules, maxWordLength } from '#app/features/rules/holding-rule';
import { maxTagName } from '#app/features/boards/thread';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';

/** What keeps order: tags, rules about posts, notes and appeals, sanctions that end early, and clean-ups. */
export async function feedOrder(
  house: TrialHouse,
  feeding: FieldFeeding,
  people: HostilePeople,
): Promise<void> {
  await feedTags(house, feeding, people);
  await feedItems(house, feeding, people);
  await feedAppeals(house, feeding, people);
  await feedCleanups(house, feeding, people);
  await feedRules(feeding, people);
  await feeding.ask(
    () => people.admin,
    (text) => `/moderation/log?q=${text}`,
  );
}

async function feedTags(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const tags = await db.sql<Array<{ slug: string }>>`select slug from tags order by id limit 300`;
  const place = (round: number) =>
    `/moderation/tags/${encodeURIComponent(tags[round % tags.length]?.slug ?? '')}`;
  // A name of another tag is refused, and so are words that no address can be made of.
  await feeding.feed({
    fields: [
      { name: 'name', most: maxTagName, line: true },
      { name: 'synonyms', most: 1_000 },
    ],
    at: (round) => ({ place: place(round), by: moderator }),
    refuses: true,
  });
}

async function feedItems(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const items = await db.sql<
    Array<{ publicId: string }>
  >`select public_id as "publicId" from queue_items order by id`;
  await feeding.feed({
    fields: [{ name: 'body', most: 2_000 }],
    at: (round) => ({
      place: `/moderation/items/${items[round % items.length]?.publicId}/note`,
      by: moderator,
    }),
  });
}

/** Authors appeal against what was decided; others of the team end warnings early. */
async function feedAppeals(
  { db, signedIn, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { admin }: HostilePeople,
): Promise<void> {
  const decisions = await db.sql<Array<{ publicId: string; authorId: number }>>`
    select public_id as "publicId", author_id as "authorId" from decisions where decision = 'warn' and author_id is not null order by id`;
  const authors = await Promise.all(decisions.map(({ authorId }) => signedIn(authorId)));
  await feeding.feed({
    fields: [{ name: 'words', most: 2_000 }],
    rounds: Math.min(decisions.length, 80),
    at: (round) => ({
      place: `/settings/decisions/${decisions[round % decisions.length]?.publicId}/appeal`,
      by: authors[round % authors.length] ?? stranger,
    }),
  });
  const sanctions = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from sanctions where lifted_at is null order by id`;
  await feeding.feed({
    fields: [{ name: 'reason', most: 500 }],
    rounds: sanctions.length,
    at: (round) => ({
      place: `/moderation/sanctions/${sanctions[round % sanctions.length]?.publicId}/lift`,
      by: admin,
    }),
  });
}

/** A few people are cleaned up after with hostile words, which they read. */
async function feedCleanups(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { admin }: HostilePeople,
): Promise<void> {
  const few = await db.sql<Array<{ handle: string }>>`
    select handle::text as handle from members where role = 'member' and state = 'active' order by id desc limit 10`;
  const started = await feeding.feed({
    fields: [{ name: 'note', most: 1_000 }],
    rounds: few.length,
    at: (round) => ({ place: `/moderation/members/${few[round % few.length]?.handle}/clean-up`, by: admin }),
  });
  // Each can be taken back once, and then refuses.
  const begun = started.flatMap((place) => place ?? []);
  await feeding.feed({
    fields: [{ name: 'reason', most: 500 }],
    at: (round) => ({ place: begun[round % begun.length] ?? '', by: admin }),
    refuses: true,
  });
}

/** Rules last, since they would hold what comes after them; patterns and hosts are mostly none and refused. */
async function feedRules(feeding: FieldFeeding, { admin }: HostilePeople): Promise<void> {
  const at = (kind: string) => () => ({ place: `/moderation/rules/new?kind=${kind}`, by: admin });
  const rest = () => ({ intent: 'save', effect: 'flag', concerns: ['thread', 'reply', 'review'] });
  const about: TextField[] = [
    { name: 'name', most: 80, line: true },
    { name: 'reason', most: 300 },
  ];
  const made = await feeding.feed({
    fields: about,
    rounds: maxRules / 4,
    at: at('words'),
    rest: () => ({ ...rest(), words: 'a word that nobody writes' }),
  });
  await feeding.feed({
    fields: [...about, { name: 'words', most: maxWordLength }],
    at: (round) => ({ place: made[round % made.length] ?? '', by: admin }),
    rest,
    refuses: true,
  });
  for (const [kind, field, most] of [
    ['words', 'words', maxWordLength],
    ['pattern', 'pattern', maxPatternLength],
    ['hosts', 'hosts', 300],
  ] as const)
    await feeding.feed({
      fields: [{ name: field, most }],
      at: at(kind),
      rest: () => ({ ...rest(), intent: 'try', name: 'A try', reason: 'Nobody may write this here.' }),
      refuses: true,
    });
}
