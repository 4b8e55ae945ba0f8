import { setTimeout as sleep } from 'node:timers/promises';
import { routeTable } from '#app/route-table';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** So many people each hide a few things. */
const hiders = 20;
/** Longer than any page is kept. */
const pagesForgottenMs = 65_000;

/**
 * What everybody's pages say before and after more than a hundred things are put where nobody outside may see them:
 * counts, totals, lists and sizes alike. Answers the findings and how many pages were compared.
 */
export async function compareCounts(
  house: TrialHouse,
  viewers: ReadonlyArray<readonly [string, Visitor]>,
): Promise<{ findings: string[]; pages: number }> {
  const open = await openThings(house);
  const people = await bringHiders(house);
  await settle(house);
  const places = placesOf(open);
  const before = await lookAt(places, viewers);
  await hideMany(people, open);
  await settle(house);
  const after = await lookAt(places, viewers);
  const findings = [...before].flatMap(([place, words]) =>
    after.get(place) === words
      ? []
      : [`${place} tells of hidden things: ${difference(words, after.get(place) ?? '')}`],
  );
  return { findings, pages: before.size };
}

interface OpenThings {
  board: string;
  thread: string;
  secretBoard: string;
}

/** A board with a thread that has been answered and voted for. */
async function openThings({ newBoard, newMember }: TrialHouse): Promise<OpenThings> {
  const [author, admin] = [await newMember('member'), await newMember('admin')];
  const board = await newBoard('Talk to all');
  const post = {
    board,
    kind: 'question',
    title: 'How often does one descale it?',
    body: 'Say so please.',
    tags: 'lime',
  };
  const thread = (await author.post('/threads/new', post)).location?.split('/')[2] ?? '';
  await (await newMember('member')).post(`/threads/${thread}/reply`, { body: 'Every month.' });
  const secret = await admin.post('/boards/new', {
    ...{ name: 'Quiet room', seenBy: 'staff', postedBy: 'staff', repliedBy: 'staff' },
    threadKinds: ['question', 'discussion', 'idea', 'event', 'article'],
  });
  return { board, thread, secretBoard: secret.location?.split('/').at(-1) ?? '' };
}

/** A moderator and a member each; they are counted among the people before anything is hidden. */
async function bringHiders({ newMember }: TrialHouse): Promise<Array<readonly [Visitor, Visitor]>> {
  const people = [];
  for (let count = 0; count < hiders; count += 1)
    people.push([await newMember('moderator'), await newMember('member')] as const);
  return people;
}

/** Threads, replies, votes and reactions in a board of the team, and posts of members that wait for a moderator. */
async function hideMany(
  people: ReadonlyArray<readonly [Visitor, Visitor]>,
  { board, thread, secretBoard }: OpenThings,
): Promise<void> {
  for (const [moderator, member] of people) {
    const hidden = [];
    for (const kind of ['question', 'idea', 'discussion']) {
      const words = { title: 'How often does one descale it?', body: 'Plugh.', tags: 'lime, plover' };
      const { location } = await moderator.post('/threads/new', { ...words, board: secretBoard, kind });
      hidden.push(location?.split('/')[2] ?? '');
    }
    await moderator.post(`/threads/${hidden[0]}/reply`, { body: 'Plugh, plover.' });
    await moderator.post(`/threads/${hidden[1]}/idea-vote`, { given: 'false' });
    await moderator.post(`/threads/${hidden[2]}/react`, { reaction: 'thanks' });
    const links = 'See https://one.example/ and https://two.example/ and https://three.example/';
    await member.post('/threads/new', {
      board,
      kind: 'question',
      title: 'Held and not seen',
      body: links,
      tags: 'lime',
    });
    await member.post(`/threads/${thread}/reply`, { body: links });
  }
}

function placesOf({ board, thread }: OpenThings): string[] {
  const plain = routeTable.filter(({ path, posts }) => !posts && !path.includes(':') && path !== '/*');
  return [
    ...plain.filter(({ access }) => access === 'anyone' || access === 'member').map(({ path }) => path),
    ...['', '/leaderboard', '/ideas', '/events', '/feed'].map((page) => `/boards/${board}${page}`),
    ...['', '/history'].map((page) => `/threads/${thread}${page}`),
    ...['?sort=newest', '?show=unsolved', '?tag=lime', '?tag=plover'].map(
      (query) => `/boards/${board}${query}`,
    ),
    ...['plugh', 'descale', 'lime', 'held', 'tag:plover', 'tag:lime', 'is:unsolved'].map(
      (words) => `/search?q=${words}`,
    ),
    ...['descale', 'held and not seen'].map((words) => `/threads/similar?title=${words}`),
    ...['quiet', 'talk'].map((words) => `/complete/boards?q=${words}`),
  ];
}

async function lookAt(
  places: readonly string[],
  viewers: ReadonlyArray<readonly [string, Visitor]>,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const [name, viewer] of viewers)
    for (const place of places) {
      const { status, text } = await viewer.ask(place, { headers: { 'accept-encoding': 'identity' } });
      seen.set(`${name} at ${place}`, `${status} ${timeless(text)}`);
    }
  return seen;
}

/** The words without what differs between any two looks: moments, ages and numbers used once. */
function timeless(text: string): string {
  return text
    .replace(/nonce[-="]+[A-Za-z0-9+/=]+/g, 'nonce')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replace(/(?:just now|a moment ago|\d+ (?:seconds?|minutes?) ago)/g, 'lately');
}

/** Until the jobs have run dry and no page of before is kept any more. */
async function settle({ db }: TrialHouse): Promise<void> {
  await sleep(pagesForgottenMs);
  for (;;) {
    const [{ left }] = await db.sql<[{ left: number }]>`
      select count(*)::int as left from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`;
    if (left === 0) return;
    await sleep(200);
  }
}

function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at] && at < before.length) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `“${around(before)}” became “${around(after)}”`;
}
