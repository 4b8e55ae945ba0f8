import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assignVoters, type VotedPost } from './assign-voters';
import { day, type Population } from './votes';

type Row = Record<string, unknown>;

/** Numbers for the names that a source gives its people. */
class Names {
  readonly #ids = new Map<string, number>();
  of(name: unknown): number {
    const key = String(name);
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    this.#ids.set(key, this.#ids.size + 1);
    return this.#ids.size;
  }
}

/** Honest populations with the vote counts of three real communities; only who cast each vote is drawn. */
export function shapingPopulations(data: string, neighbourliness: number): Population[] {
  return [travel(data, neighbourliness), urho(data, neighbourliness), musical(data, neighbourliness)];
}

/**
 * Two more, a later time of the first and one of another kind. They are no unseen sample: the clumping in
 * beyond-chance.ts was chosen after both had been looked at.
 */
export function furtherPopulations(data: string, neighbourliness: number): Population[] {
  return [laterTravel(data, neighbourliness), ciao(data, neighbourliness)];
}

function laterTravel(data: string, neighbourliness: number): Population {
  return fromEvents(data, {
    ...{
      name: 'travel 2013-2014',
      file: 'advocate/travel-2011-2014.events.jsonl.gz',
      neighbourliness,
      seed: 21,
    },
    ...{ from: '2012-12-01', to: '2014-12-31' },
    ...{ posts: ['question', 'answer', 'self_answer'], votes: ['up_question', 'up_answer'] },
  });
}

function ciao(data: string, neighbourliness: number): Population {
  return fromEvents(data, {
    ...{ name: 'ciao', file: 'advocate/ciao-2000-2004.events.jsonl.gz', neighbourliness, seed: 22 },
    ...{ from: '2000-01-01', to: '2002-01-01', posts: ['review'], votes: ['helpful'] },
  });
}

interface EventLog {
  name: string;
  file: string;
  from: string;
  to: string;
  /** Kinds of events that are posts, and votes for them. */
  posts: readonly string[];
  votes: readonly string[];
  neighbourliness: number;
  seed: number;
}

/** A community whose acts are one list of events. */
function fromEvents(data: string, log: EventLog): Population {
  const [people, places] = [new Names(), new Names()];
  const joinedAt = new Map<number, number>();
  const posts = new Map<string, VotedPost & { votes: Array<{ at: number; count: number }> }>();
  const isWithin = (row: Row) => String(row['at']) >= log.from && String(row['at']) < log.to;
  const rows = rowsOf(data, log.file).filter(isWithin);
  for (const row of rows) {
    if (!log.posts.includes(String(row['kind'])) || !row['userId']) continue;
    const [author, at] = [people.of(row['userId']), timeOf(row['at'])];
    joinedAt.set(author, Math.min(joinedAt.get(author) ?? Infinity, at - 30 * day));
    posts.set(String(row['postId']), {
      author,
      at,
      place: places.of(row['threadId'] ?? row['postId']),
      votes: [],
    });
  }
  for (const row of rows)
    if (log.votes.includes(String(row['kind'])))
      posts
        .get(String(row['postId']))
        ?.votes.push({ at: timeOf(row['at']) + day / 2, count: Number(row['n'] ?? 1) });
  const { name, neighbourliness, seed } = log;
  return assignVoters({ name, posts: [...posts.values()], joinedAt, neighbourliness, seed });
}

function travel(data: string, neighbourliness: number): Population {
  const names = new Names();
  const joinedAt = new Map<number, number>();
  for (const row of rowsOf(data, 'forum-travel/users.jsonl.gz'))
    joinedAt.set(names.of(row['id']), timeOf(row['createdAt']));
  const votes = new Map<unknown, Array<{ at: number; count: number }>>();
  for (const row of rowsOf(data, 'forum-travel/votes.jsonl.gz')) {
    if (row['type'] !== 'up') continue;
    const known = votes.get(row['postId']) ?? [];
    known.push({ at: timeOf(row['day']) + day / 2, count: Number(row['n']) });
    votes.set(row['postId'], known);
  }
  const posts: VotedPost[] = [];
  for (const row of rowsOf(data, 'forum-travel/posts.jsonl.gz')) {
    if (row['userId'] === null) continue;
    const [author, at] = [names.of(row['userId']), timeOf(row['createdAt'])];
    if (!joinedAt.has(author)) joinedAt.set(author, at);
    posts.push({ author, at, place: Number(row['threadId']), votes: votes.get(row['id']) ?? [] });
  }
  return assignVoters({ name: 'forum-travel', posts, joinedAt, neighbourliness, seed: 11 });
}

function urho(data: string, neighbourliness: number): Population {
  const names = new Names();
  const joinedAt = new Map<number, number>();
  for (const row of rowsOf(data, 'forum-urho3d/users.jsonl.gz'))
    joinedAt.set(names.of(row['id']), timeOf(row['firstSeenAt']));
  const posts: VotedPost[] = [];
  for (const row of rowsOf(data, 'forum-urho3d/posts.jsonl.gz')) {
    if (row['userId'] === null || row['userId'] === undefined) continue;
    const [author, at] = [names.of(row['userId']), timeOf(row['createdAt'])];
    if (!joinedAt.has(author)) joinedAt.set(author, at);
    const likes = Number(row['likes']);
    const votes = likes > 0 ? [{ at: at + day / 2, count: likes }] : [];
    posts.push({ author, at, place: Number(row['threadId']), votes });
  }
  return assignVoters({ name: 'forum-urho3d', posts, joinedAt, neighbourliness, seed: 12 });
}

function musical(data: string, neighbourliness: number): Population {
  const [people, places] = [new Names(), new Names()];
  const joinedAt = new Map<number, number>();
  const posts: VotedPost[] = [];
  for (const row of rowsOf(data, 'reviews-musical/reviews.jsonl.gz')) {
    const [author, at] = [people.of(row['userId']), timeOf(row['createdAt'])];
    joinedAt.set(author, Math.min(joinedAt.get(author) ?? Infinity, at - 30 * day));
    const helpful = Number(row['helpfulUp']);
    const votes = helpful > 0 ? [{ at: at + 20 * day, count: helpful }] : [];
    posts.push({ author, at, place: places.of(row['productId']), votes });
  }
  return assignVoters({ name: 'reviews-musical', posts, joinedAt, neighbourliness, seed: 13 });
}

function rowsOf(data: string, file: string): Row[] {
  const text = gunzipSync(readFileSync(path.join(data, file))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const timeOf = (value: unknown) => Date.parse(String(value));
