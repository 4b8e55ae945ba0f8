import { issueToken } from '#app/features/accounts/account-tokens.server';
import { maxBio, maxDisplayName, maxPassword } from '#app/features/accounts/account';
import { maxTitle } from '#app/features/boards/thread';
import { maxSideLength, maxTitleLength } from '#app/features/reviews/review';
import type { FieldFeeding } from './field-feeding';
import { inAddress, type TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Db } from '#db/client';
import { Visitor } from './visitor';

/** Many strings a post, and still a page that a phone can scroll. */
const body: TextField = { name: 'body', most: 2_000 };
const tags: TextField = { name: 'tags', most: 300, line: true };
const name: TextField = { name: 'displayName', most: maxDisplayName, line: true };
const threadTitle: TextField = { name: 'title', most: maxTitle, line: true };
const note: TextField = { name: 'note', most: 1_000 };
const password: TextField = { name: 'password', most: maxPassword };
const review: TextField[] = [
  { name: 'title', most: maxTitleLength, line: true },
  { name: 'pros', most: maxSideLength },
  { name: 'cons', most: maxSideLength },
  body,
];

/** The people of a house in which everything that can be typed is hostile. */
export interface HostileHouse {
  readonly admin: Visitor;
  readonly moderator: Visitor;
  readonly marketer: Visitor;
  readonly people: readonly Visitor[];
}

/** Fills a house by its own forms, as the people who would use them, with nothing but hostile strings. */
export async function fillHouse(house: TrialHouse, feeding: FieldFeeding): Promise<HostileHouse> {
  const admin = await setUp(house, feeding);
  const [moderator, marketer] = [await house.newMember('moderator'), await house.newMember('marketer')];
  const people = await join(house, feeding);
  const filled = { admin, moderator, marketer, people };
  await feedAccountForms(house, feeding, filled);
  await feedThreads(house, feeding, filled);
  await feedReviews(house, feeding, filled);
  await feedModeration(house, feeding, filled);
  await feedTeamForms(feeding, filled);
  await feedSearch(house, feeding);
  return filled;
}

async function setUp({ db, origin, stranger }: TrialHouse, feeding: FieldFeeding): Promise<Visitor> {
  const fields: TextField[] = [
    { name: 'token', most: 100 },
    { name: 'brandName', most: 60, line: true },
    name,
    { name: 'handle', most: 30 },
    { name: 'email', most: 254 },
    password,
  ];
  await feeding.feed({ fields, at: () => ({ place: '/set-up', by: stranger }), refuses: true });
  const token = await db.transaction((tx) => issueToken(tx, 'set-up', null));
  const answer = await stranger.post('/set-up', {
    token,
    brandName: '"><script>alert(1)</script>',
    displayName: '<img src=x onerror=alert(1)>',
    handle: 'first-admin',
    email: 'first@example.com',
    password: 'a password for a trial',
  });
  const [cookie] = /^[^;]+/.exec(answer.cookies.find((one) => one.includes('session')) ?? '') ?? [];
  if (!cookie) throw new Error(`the house was not set up: ${answer.status}`);
  return new Visitor(origin, cookie);
}

/** One account for each bundle of names; what was left out of them stands in the other fields of the form. */
async function join(house: TrialHouse, feeding: FieldFeeding): Promise<Visitor[]> {
  const { stranger, db } = house;
  await feeding.feed({
    fields: [name],
    at: () => ({ place: '/sign-up', by: stranger }),
    rest: (round) => ({
      handle: `trial-${round}`,
      email: `trial-${round}@example.com`,
      password: 'a password for a trial',
    }),
  });
  const refused = [{ name: 'handle', most: 30 }, { name: 'email', most: 254 }, password];
  await feeding.feed({
    fields: refused,
    at: () => ({ place: '/sign-up', by: stranger }),
    rest: () => ({ displayName: 'Nobody' }),
    refuses: true,
  });
  const members = await db.sql<Array<{ id: number }>>`
    update members set email_verified_at = now() where handle like 'trial-%' returning id`;
  return Promise.all(members.map(({ id }) => house.signedIn(id)));
}

async function feedAccountForms(
  { stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people }: HostileHouse,
): Promise<void> {
  const person = (round: number) => people[round % people.length] ?? stranger;
  const signIn = [
    { name: 'email', most: 254 },
    { name: 'password', most: maxPassword },
    { name: 'next', most: 2_000 },
  ];
  const refused = [
    ['/sign-in', signIn],
    ['/reset-password', [{ name: 'email', most: 254 }]],
    ['/reset-password/choose', [{ name: 'token', most: 100 }, password]],
    ['/verify-mail', [{ name: 'token', most: 100 }]],
  ] as const;
  for (const [place, fields] of refused)
    await feeding.feed({ fields, at: () => ({ place, by: stranger }), refuses: true });
  await feeding.feed({
    fields: [{ name: 'current', most: maxPassword }, password],
    at: (round) => ({ place: '/settings/password', by: person(round) }),
    refuses: true,
  });
  await feeding.feed({
    fields: [name, { name: 'bio', most: maxBio }],
    rounds: people.length,
    at: (round) => ({ place: '/settings', by: person(round) }),
  });
  // Where a sign-in leads is told by the address that asked for it; each has to stay here.
  await feeding.ask(async (text) => {
    const place = `/sign-in?next=${inAddress(text)}`;
    return { place, answer: await person(0).get(place) };
  });
}

/** Threads with replies, each changed once by its author, so that their histories show hostile words too. */
async function feedThreads(
  { db, signedIn, newBoard, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people, moderator }: HostileHouse,
): Promise<void> {
  const person = (round: number) => people[round % people.length] ?? stranger;
  const board = await newBoard('Talk');
  await feeding.feed({
    fields: [threadTitle, tags, body],
    at: (round) => ({ place: '/threads/new', by: person(round) }),
    rest: (round) => ({ board, kind: round % 2 ? 'question' : 'discussion' }),
  });
  await publishHeld(db, feeding, moderator);
  const threads = await writtenBy(db, 'threads');
  const busy = threads.slice(0, 20);
  await feeding.feed({
    fields: [body],
    rounds: people.length,
    at: (round) => ({ place: `/threads/${busy[round % busy.length]?.publicId}/reply`, by: person(round) }),
  });
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
  }
}

/** Reviews of hostile products, each changed once and answered by the team. */
async function feedReviews(
  { db, signedIn, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people, admin, moderator }: HostileHouse,
): Promise<void> {
  const products = await db.sql<Array<{ slug: string }>>`select slug from products order by id`;
  const rest = (round: number) => ({ stars: String(1 + (round % 5)), incentive: 'none' });
  await feeding.feed({
    fields: review,
    at: (round) => ({
      place: `/products/${products[round % products.length]?.slug}/review`,
      by: people[round % people.length] ?? stranger,
    }),
    rest,
  });
  await publishHeld(db, feeding, moderator);
  const reviews = await writtenBy(db, 'reviews');
  const authors = await Promise.all(reviews.map(({ authorId }) => signedIn(authorId)));
  const place = (round: number, act: string) =>
    `/reviews/${reviews[round % reviews.length]?.publicId}/${act}`;
  await feeding.feed({
    fields: review,
    at: (round) => ({ place: place(round, 'edit'), by: authors[round % reviews.length] ?? stranger }),
    rest,
  });
  await feeding.feed({ fields: [body], at: (round) => ({ place: place(round, 'respond'), by: admin }) });
}

/** Flags with notes, and decisions with a word of the moderator's own, which the author then reads. */
async function feedModeration(
  { db, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people, moderator }: HostileHouse,
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
  const items = await openItems(db);
  await feeding.feed({
    fields: [note],
    rounds: items.length,
    at: (round) => ({ place: `/moderation/items/${items[round % items.length]?.publicId}`, by: moderator }),
    rest: () => ({ intent: 'decide', decision: 'keep', reason: 'within-rules' }),
  });
}

const openItems = (db: Db) => db.sql<Array<{ publicId: string }>>`
  select public_id as "publicId" from queue_items where state = 'open' order by id`;

/** What only the team types: why a file is made, and the names of boards. */
async function feedTeamForms(feeding: FieldFeeding, { admin, marketer }: HostileHouse): Promise<void> {
  await feeding.feed({
    fields: [
      { name: 'purpose', most: 200 },
      { name: 'overrideReason', most: 300 },
    ],
    at: (round) => ({ place: '/advocates/export/file', by: round % 2 ? admin : marketer }),
    rest: (round) => (round % 2 ? {} : { overrideReason: '' }),
    answers: 200,
  });
  const board: TextField[] = [
    { name: 'name', most: 60, line: true },
    { name: 'description', most: 300 },
  ];
  const rest = (round: number) => ({ kind: 'mixed', visibility: 'public', position: String(round % 900) });
  const opened = await feeding.feed({
    fields: board,
    at: () => ({ place: '/boards/new', by: admin }),
    rest,
  });
  const places = opened.flatMap((location) => location ?? []);
  await feeding.feed({
    fields: board,
    at: (round) => ({ place: `${places[round % places.length]}/edit`, by: admin }),
    rest,
  });
}

/** Each string by itself: what is typed there is a language of its own. */
async function feedSearch({ stranger }: TrialHouse, feeding: FieldFeeding): Promise<void> {
  feeding.fed.add('/search q');
  await feeding.ask(async (text) => {
    const place = `/search?q=${inAddress(text)}`;
    return { place, answer: await stranger.get(place) };
  });
}

/** Everything of one kind that a member of the house has written, oldest first. */
function writtenBy(db: Db, table: 'threads' | 'replies' | 'reviews') {
  return db.sql<Array<{ publicId: string; authorId: number }>>`
    select public_id as "publicId", author_id as "authorId" from ${db.sql(table)} where author_id is not null order by id`;
}
