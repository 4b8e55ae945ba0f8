import { maxReason } from '#app/features/articles/article';
import { maxIdeaNote } from '#app/features/boards/idea';
import { maxPollOption, maxPollQuestion } from '#app/features/boards/poll';
import { maxTitle } from '#app/features/boards/thread';
import { maxCancelNote, maxLink, maxPlace } from '#app/features/gatherings/gathering';
import type { Db } from '#db/client';
import { besideWords } from './feed-posts';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

const title: TextField = { name: 'title', most: maxTitle, line: true };
const body: TextField = { name: 'body', most: 2_000 };
const tags: TextField = { name: 'tags', most: 300, line: true };

/** Nobody may post more than a few times within minutes, and four kinds follow each other: so many of the team take turns. */
const writers = 240;

/** What some kinds of threads have beyond their words: polls, what becomes of ideas, events, articles under review. */
export async function feedKinds(
  house: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const team: Visitor[] = [];
  for (let count = 0; count < writers; count += 1) team.push(await house.newMember('moderator'));
  const board = await house.newBoard('Kinds');
  const kinds = { feeding, board, by: (round: number) => team[round % team.length] ?? moderator };
  await feedPolls(kinds);
  await feedIdeas(kinds);
  await feedEvents(kinds);
  await feedArticles(kinds, house.db);
}

interface Kinds {
  feeding: FieldFeeding;
  board: string;
  by: (round: number) => Visitor;
}

async function feedPolls({ feeding, board, by }: Kinds): Promise<void> {
  await feeding.feed({
    fields: [
      { name: 'pollQuestion', most: maxPollQuestion, line: true },
      { name: 'pollOptions', most: maxPollOption, line: true },
    ],
    at: (round) => ({ place: '/threads/new', by: by(round) }),
    sent: (round, words) => ({
      ...{ board, kind: 'discussion', title: `Poll ${round}`, body: 'What do you say?' },
      pollQuestion: words['pollQuestion'] ?? '',
      pollOptions: `${words['pollOptions']}\nNeither`,
    }),
  });
}

async function feedIdeas({ feeding, board, by }: Kinds): Promise<void> {
  const opened = await feeding.feed({
    fields: [title, tags, body],
    at: (round) => ({ place: '/threads/new', by: by(round) }),
    rest: () => ({ board, kind: 'idea' }),
  });
  const ideas = opened.flatMap((place) => publicIdIn(place) ?? []);
  await feeding.feed({
    fields: [{ name: 'note', most: maxIdeaNote }],
    rounds: ideas.length,
    at: (round) => ({ place: `/threads/${ideas[round % ideas.length]}/status`, by: by(round + 1) }),
    rest: (round) => ({ status: round % 2 ? 'declined' : 'planned' }),
  });
}

async function feedEvents({ feeding, board, by }: Kinds): Promise<void> {
  const times = { startsAt: '2031-05-01T18:00', endsAt: '2031-05-01T20:00', zone: 'Europe/Berlin' };
  const place: TextField = { name: 'place', most: maxPlace };
  const opened = await feeding.feed({
    fields: [place, title, body],
    at: (round) => ({ place: '/threads/new', by: by(round) }),
    rest: () => ({ ...times, board, kind: 'event' }),
  });
  await feeding.feed({
    fields: [{ name: 'link', most: maxLink }],
    at: (round) => ({ place: '/threads/new', by: by(round) }),
    rest: () => ({ ...times, board, kind: 'event' }),
    refuses: true,
  });
  const events = opened.flatMap((at) => publicIdIn(at) ?? []);
  const [first = ''] = events;
  const author = (round: number) =>
    by(opened.findIndex((at) => at?.includes(events[round % events.length] ?? '')));
  await feeding.feed({
    fields: [
      { name: 'startsAt', most: 100 },
      { name: 'endsAt', most: 100 },
      { name: 'seats', most: 100 },
      { name: 'link', most: maxLink },
    ],
    at: (round) => ({ place: `/threads/${first}/event`, by: by(round) }),
    rest: () => ({ place: 'Here' }),
    refuses: true,
  });
  await feeding.feed({
    fields: [place],
    rounds: events.length,
    at: (round) => ({ place: `/threads/${events[round % events.length]}/event`, by: author(round) }),
    rest: () => times,
  });
  await feeding.feed({
    fields: [{ name: 'note', most: maxCancelNote }],
    rounds: events.length,
    at: (round) => ({ place: `/threads/${events[round % events.length]}/event/cancel`, by: author(round) }),
  });
}

/** Written by one of the team, sent back by another with hostile words, changed, and half of them published. */
async function feedArticles({ feeding, board, by }: Kinds, db: Db): Promise<void> {
  const words = [title, tags, body];
  const written = await feeding.feed({
    fields: words,
    at: (round) => ({ place: '/articles/new', by: by(round) }),
    rest: () => ({ board, send: 'yes' }),
  });
  const revisions = () => db.sql<Array<{ place: string; revision: string }>>`
    select '/articles/' || a.public_id as place, max(v.revision)::text as revision
    from articles a join article_versions v on v.article_id = a.id group by a.public_id`;
  const sent = new Map((await revisions()).map(({ place, revision }) => [place, revision]));
  const places = written.flatMap((place) => place ?? []);
  const writerOf = (place = '') => by(written.indexOf(place));
  const reviewerOf = (place = '') => by(written.indexOf(place) + 1);
  const placeIn = (round: number) => places[round % places.length] ?? '';
  await feeding.feed({
    fields: [{ name: 'reason', most: maxReason }],
    rounds: places.length,
    at: (round) => ({ place: `${placeIn(round)}/return`, by: reviewerOf(placeIn(round)) }),
    rest: (round) => ({ revision: sent.get(placeIn(round)) ?? '' }),
  });
  await feeding.feed({
    fields: words,
    rounds: places.length,
    at: (round) => ({ place: `${placeIn(round)}/edit`, by: writerOf(placeIn(round)) }),
    rest: () => ({ board, send: 'yes' }),
  });
  for (const place of ['/articles/new', `${placeIn(0)}/edit`])
    await feeding.feed({
      fields: besideWords,
      at: () => ({ place, by: writerOf(placeIn(0)) }),
      refuses: true,
    });
  const again = await revisions();
  await feeding.feed({
    fields: [{ name: 'reason', most: maxReason }],
    rounds: Math.floor(again.length / 2),
    at: (round) => ({
      place: `${again.at(-1 - round)?.place}/decline`,
      by: reviewerOf(again.at(-1 - round)?.place),
    }),
    rest: (round) => ({ revision: again.at(-1 - round)?.revision ?? '' }),
  });
  await feeding.feed({
    fields: [],
    rounds: Math.floor(again.length / 2),
    at: (round) => ({ place: `${again[round]?.place}/publish`, by: reviewerOf(again[round]?.place) }),
    rest: (round) => ({ revision: again[round]?.revision ?? '' }),
  });
}

/** The public id in the address of a thread. */
function publicIdIn(place: string | null): string | undefined {
  return /^\/threads\/([a-z0-9]{12})/.exec(place ?? '')?.[1];
}
