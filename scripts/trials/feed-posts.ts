import { setTimeout as sleep } from 'node:timers/promises';
import { maxTitle } from '#app/features/boards/thread';
import { maxGiven } from '#app/features/reviews/campaigns/campaign';
import { maxSideLength, maxTitleLength } from '#app/features/reviews/review';
import type { Db } from '#db/client';
import { plainSku } from './bring-products';
import type { FieldFeeding, Feeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** What the forms of writing carry beside the words: what a picture shows, and the draft that they were kept as. */
export const besideWords: TextField[] = [
  { name: 'pictureWords', most: 300 },
  { name: 'draftVersion', most: 100 },
];

/** Many strings a post, and still a page that a phone can scroll. */
const body: TextField = { name: 'body', most: 2_000 };
const tags: TextField = { name: 'tags', most: 300, line: true };
const threadTitle: TextField = { name: 'title', most: maxTitle, line: true };
const note: TextField = { name: 'note', most: 1_000 };
const review: TextField[] = [
  { name: 'title', most: maxTitleLength, line: true },
  { name: 'pros', most: maxSideLength },
  { name: 'cons', most: maxSideLength },
  body,
];

/**
 * A form of writing: looked at before it is posted, met signed out at the end of a session, found again after signing
 * in, and posted; then a moderator lets through what waits because of its links.
 */
async function feedWriting(
  { db, stranger, newMember }: TrialHouse,
  feeding: FieldFeeding,
  { moderator, form }: { moderator: Visitor; form: Feeding },
): Promise<void> {
  const rest = (round: number) => form.rest?.(round) ?? {};
  await feeding.feed({ ...form, rest: (round) => ({ ...rest(round), intent: 'preview' }), answers: 200 });
  await feeding.feed({ ...form, at: (round) => ({ ...form.at(round), by: stranger }), answers: 401 });
  await feeding.feed({ ...form, fields: [{ name: 'kept', most: 20_000 }], answers: 200 });
  const asKept = (round: number, words: Readonly<Record<string, string>>) => ({
    kept: JSON.stringify(Object.entries({ ...rest(round), ...words })),
  });
  await feeding.feed({ ...form, sent: asKept, answers: 200 });
  // By others, many of them: each may post so often, and what is to be looked at comes after it.
  const others = await Promise.all(Array.from({ length: 60 }, () => newMember('moderator')));
  await feeding.feed({
    ...form,
    at: (round) => ({ ...form.at(round), by: others[round % others.length] ?? stranger }),
    fields: besideWords,
    refuses: true,
  });
  await feeding.feed(form);
  await publishHeld(db, feeding, moderator);
}

/** Threads with replies, each changed once by its author, so that their histories show hostile words too. */
export async function feedThreads(
  house: TrialHouse,
  feeding: FieldFeeding,
  { people, moderator }: HostilePeople,
): Promise<void> {
  const { db, signedIn, newBoard, stranger } = house;
  const person = (round: number) => people[round % people.length] ?? stranger;
  const board = await newBoard('Talk');
  const newThread: Feeding = {
    fields: [threadTitle, tags, body],
    at: (round) => ({ place: '/threads/new', by: person(round) }),
    rest: (round) => ({ board, kind: round % 2 ? 'question' : 'discussion' }),
  };
  await feedWriting(house, feeding, { moderator, form: newThread });
  const threads = await writtenBy(db, 'threads');
  const busy = threads.slice(0, 20);
  const newReply: Feeding = {
    fields: [body],
    rounds: people.length,
    at: (round) => ({ place: `/threads/${busy[round % busy.length]?.publicId}/reply`, by: person(round) }),
  };
  await feedWriting(house, feeding, { moderator, form: newReply });
  const replies = await writtenBy(db, 'replies');
  for (const [kind, posts, fields] of [
    ['threads', threads, [tags, threadTitle, body]],
    ['replies', replies, [body]],
  ] as const) {
    const authors = await Promise.all(posts.map(({ authorId }) => signedIn(authorId)));
    await feeding.feed({
      fields,
      at: (round) => ({
        place: `/${kind}/${posts[round % posts.length]?.publicId}/edit`,
        by: authors[round % posts.length] ?? stranger,
      }),
    });
    await publishHeld(db, feeding, moderator);
  }
}

/** Reviews of hostile products, each changed once and answered by the team. */
export async function feedReviews(
  house: TrialHouse,
  feeding: FieldFeeding,
  { people, admin, moderator }: HostilePeople,
): Promise<void> {
  const { db, signedIn, stranger } = house;
  const products = await db.sql<Array<{ slug: string }>>`select slug from products order by id`;
  const rest = (round: number) => ({ stars: String(1 + (round % 5)), incentive: 'none' });
  const newReview: Feeding = {
    fields: review,
    at: (round) => ({
      place: `/products/${products[round % products.length]?.slug}/review`,
      by: people[round % people.length] ?? stranger,
    }),
    rest,
  };
  await feedWriting(house, feeding, { moderator, form: newReview });
  const reviews = await writtenBy(db, 'reviews');
  const authors = await Promise.all(reviews.map(({ authorId }) => signedIn(authorId)));
  const place = (round: number, act: string) =>
    `/reviews/${reviews[round % reviews.length]?.publicId}/${act}`;
  await feeding.feed({
    fields: review,
    at: (round) => ({ place: place(round, 'edit'), by: authors[round % reviews.length] ?? stranger }),
    rest,
  });
  await feeding.feed({
    fields: besideWords,
    at: (round) => ({ place: place(round, 'edit'), by: authors[round % reviews.length] ?? stranger }),
    refuses: true,
  });
  await publishHeld(db, feeding, moderator);
  await feedTeamsWords(feeding, { admin, moderator }, place);
}

/** What the team says about reviews: answers, private ones, what is given for them, and why one is withheld. */
async function feedTeamsWords(
  feeding: FieldFeeding,
  { admin, moderator }: Pick<HostilePeople, 'admin' | 'moderator'>,
  place: (round: number, act: string) => string,
): Promise<void> {
  await feeding.feed({ fields: [body], at: (round) => ({ place: place(round, 'respond'), by: admin }) });
  await feeding.feed({
    fields: [body],
    at: (round) => ({ place: place(round, 'reply-privately'), by: admin }),
  });
  await feeding.feed({
    fields: [{ name: 'given', most: maxGiven, line: true }],
    at: () => ({ place: '/reviews/campaigns', by: admin }),
    rest: () => ({
      ...{ products: plainSku, incentive: 'reward', who: 'link' },
      ...{ startsOn: '2026-01-01', endsOn: '2026-02-01' },
    }),
  });
  // Some are withheld already when their turn comes again.
  await feeding.feed({
    fields: [note],
    at: (round) => ({ place: place(round, 'object'), by: moderator }),
    rest: () => ({ intent: 'object', reason: 'off-topic' }),
    refuses: true,
  });
  // Names that would break a cell of a file are refused.
  await feeding.feed({
    fields: ['name', 'low', 'high'].map((name) => ({ name: `attributes[0].${name}`, most: 40, line: true })),
    at: () => ({ place: '/admin/reviews/attributes', by: admin }),
    rest: (round) => ({ category: `Category ${round}` }),
    refuses: true,
  });
}

/** Flags with notes, and decisions with a word of the moderator's own, which the author then reads. */
export async function feedModeration(
  { db, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people, moderator }: HostilePeople,
): Promise<void> {
  const threads = await writtenBy(db, 'threads');
  await feeding.feed({
    fields: [note],
    at: (round) => ({
      place: `/flag/thread/${threads[round % threads.length]?.publicId}`,
      by: people[(round + 1) % people.length] ?? stranger,
    }),
    rest: () => ({ reason: 'spam' }),
  });
  const items = await openItems(db);
  await feeding.feed({
    fields: [note],
    at: (round) => ({ place: `/moderation/items/${items[round % items.length]?.publicId}`, by: moderator }),
    rest: () => ({ intent: 'decide', decision: 'warn', reason: 'spam' }),
  });
}

/** Lets a moderator keep what waits because of its links, each time with a hostile word of their own. */
async function publishHeld(db: Db, feeding: FieldFeeding, moderator: Visitor): Promise<void> {
  await untilQueued(db);
  const items = await openItems(db);
  await feeding.feed({
    fields: [note],
    rounds: items.length,
    at: (round) => ({ place: `/moderation/items/${items[round % items.length]?.publicId}`, by: moderator }),
    rest: () => ({ intent: 'decide', decision: 'keep', reason: 'within-rules' }),
  });
}

/** What is held comes into the queue by a job. */
async function untilQueued(db: Db): Promise<void> {
  for (;;) {
    const [{ left }] = await db.sql<[{ left: number }]>`
      select count(*)::int as left from graphile_worker.jobs where task_identifier = 'moderation.open'`;
    if (left === 0) return;
    await sleep(100);
  }
}

const openItems = (db: Db) => db.sql<Array<{ publicId: string }>>`
  select public_id as "publicId" from queue_items where state = 'open' order by id`;

/** Everything of one kind that a member of the house has written, oldest first. */
function writtenBy(db: Db, table: 'threads' | 'replies' | 'reviews') {
  return db.sql<Array<{ publicId: string; authorId: number }>>`
    select public_id as "publicId", author_id as "authorId" from ${db.sql(table)} where author_id is not null order by id`;
}
