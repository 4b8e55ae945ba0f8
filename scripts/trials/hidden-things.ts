import { routeTable } from '#app/route-table';
import { newPublicId } from '#app/lib/public-id';
import { bringProducts } from './bring-products';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** An address of something that is there and may not be seen, and the same address of something that is not there. */
export interface Pair {
  readonly pattern: string;
  readonly hidden: string;
  /** Another one each time: what is remembered of one address must not help the other. */
  readonly nothing: () => string;
  /** The part in which both differ. */
  readonly key: string;
}

/** By what their addresses begin with: a board for the team alone with all that can stand in it, a group by invitation, a held review. */
export async function hideThings(house: TrialHouse): Promise<ReadonlyMap<string, string>> {
  const { db, newMember } = house;
  const [moderator, admin] = [await newMember('moderator'), await newMember('admin')];
  const board = await openSecretBoard(admin);
  const thread = async (fields: Record<string, string>) =>
    threadIn((await moderator.post('/threads/new', { board, ...words, ...fields })).location);
  const question = await thread({ kind: 'question' });
  const idea = await thread({ kind: 'idea' });
  const event = await thread({ ...times, kind: 'event', place: 'Here' });
  await admin.post(`/threads/${question}/reply`, { body: 'Plugh plover.' });
  const article = await moderator.post('/articles/new', { board, ...words });
  const group = await admin.post('/groups/new', { name: 'Xyzzy circle', kind: 'invitation' });
  await writeHeldReview(house);
  const [ids] = await db.sql<[{ reply: string; review: string; state: string }]>`
    select r.public_id as reply, v.public_id as review, v.state from replies r join threads t on t.id = r.thread_id cross join reviews v
    where t.public_id = ${question}`;
  if (ids.state === 'published') throw new Error('the review was not held');
  return new Map([
    ['boards', board],
    ['replies', ids.reply],
    ['reviews', ids.review],
    ['articles', lastOf(article.location)],
    ['groups', lastOf(group.location)],
    ['threads', question],
    ['threads/:publicId/status', idea],
    ...['rsvp', 'comers', 'event', 'event/cancel', 'event.ics'].map(
      (page) => [`threads/:publicId/${page}`, event] as const,
    ),
    ...['reactions', 'bookmarks', 'flag'].map((first) => [first, question] as const),
  ]);
}

const words = { title: 'Xyzzy plover', body: 'Plugh.' };
const times = { startsAt: '2031-05-01T18:00', endsAt: '2031-05-01T20:00', zone: 'Europe/Berlin' };

async function openSecretBoard(admin: Visitor): Promise<string> {
  const { location } = await admin.post('/boards/new', {
    ...{ name: 'Xyzzy plover', seenBy: 'staff', postedBy: 'staff', repliedBy: 'staff' },
    threadKinds: ['question', 'discussion', 'idea', 'event', 'article'],
  });
  return lastOf(location);
}

/** A first review with links in it waits for a moderator. */
async function writeHeldReview({ db, newMember }: TrialHouse): Promise<void> {
  await bringProducts(db, [{ sku: 'XYZZY', name: 'Xyzzy kettle', category: 'Kettles', description: '' }]);
  const [product] = await db.sql<[{ slug: string }]>`select slug from products`;
  const author = await newMember('member');
  await author.post(`/products/${product.slug}/review`, {
    ...{ stars: '3', incentive: 'none', title: 'Xyzzy', pros: '', cons: '' },
    body: 'See https://plugh.example/one and https://plugh.example/two',
  });
}

/** Every address of the site that can name one of the hidden things. */
export function pairsOf(hidden: ReadonlyMap<string, string>): Pair[] {
  return routeTable.flatMap(({ path: pattern }) => {
    const key = hidden.get(pattern.slice(1)) ?? hidden.get(pattern.slice(1).split('/:')[0] ?? '');
    if (!key || !pattern.includes(':')) return [];
    const address = (named: string) =>
      pattern
        .replace('/:slug?', '')
        .replace(':kind', 'thread')
        .replace(/:(?:publicId|slug)/, named)
        .replace(':handle', 'writer');
    return [{ pattern, key, hidden: address(key), nothing: () => address(strangeLike(key)) }];
  });
}

/** A name of the same shape that nothing has. */
function strangeLike(key: string): string {
  const letters = newPublicId() + newPublicId();
  return key.replace(/[a-z0-9]/g, (_, place: number) => letters[place % letters.length] ?? 'x');
}

const lastOf = (place: string | null) => place?.split('/').at(-1) ?? '';
const threadIn = (place: string | null) => place?.split('/')[2] ?? '';
