import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { Challenge } from './challenge';
import { countedActs } from './counted-acts.server';

const listed = 60;

function columns({ sql }: Db) {
  return sql`
    c.id, c.public_id as "publicId", c.title, c.words, c.act, c.needed, c.joining, c.points, c.starts_at as "startsAt", c.ends_at as "endsAt",
    c.state, c.settled_at as "settledAt",
    (select coalesce(json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) order by b.position, b.id), '[]')
     from challenge_boards k join boards b on b.id = k.board_id where k.challenge_id = c.id) as boards`;
}

/** A challenge with how it stands for whoever looks. */
export interface MetChallenge extends Challenge {
  joined: boolean;
  finishedAt: string | null;
}

/** The challenges that run or are to come, the next to end first, then those that are over; drafts for their keepers. */
export function listChallenges(
  db: Db,
  { memberId, keeps, now }: { memberId: number | null; keeps: boolean; now: Date },
): Promise<MetChallenge[]> {
  return db.sql<MetChallenge[]>`
    ${met(db, memberId)} where c.state = 'open' or ${keeps}
    order by c.ends_at <= ${now.toISOString()}, abs(extract(epoch from c.ends_at - ${now.toISOString()}::timestamptz)), c.id limit ${listed}`;
}

/** One challenge by its address. Says nothing about rights. */
export async function getChallenge(
  db: Db,
  publicId: string,
  memberId: number | null,
): Promise<MetChallenge | null> {
  const [found] = await db.sql<[MetChallenge?]>`${met(db, memberId)} where c.public_id = ${publicId}`;
  return found ?? null;
}

function met(db: Db, memberId: number | null) {
  return db.sql`
    select ${columns(db)},
           exists (select from challenge_joins j where j.challenge_id = c.id and j.member_id = ${memberId}::bigint) as joined,
           (select f.finished_at from challenge_finishes f where f.challenge_id = c.id and f.member_id = ${memberId}::bigint and f.undone_at is null) as "finishedAt"
    from challenges c`;
}

/** How many have done it, and how many joined. Counts alone: who they are is theirs to tell. */
export async function countTakers(
  db: Db,
  challengeId: number,
): Promise<{ finished: number; joined: number }> {
  const [row] = await db.sql<[{ finished: number; joined: number }]>`
    select (select count(*)::int from challenge_finishes where challenge_id = ${challengeId} and undone_at is null) as finished,
           (select count(*)::int from challenge_joins where challenge_id = ${challengeId}) as joined`;
  return row;
}

/** An act that counts, with where it can be read. */
export interface CountedAct {
  at: string;
  subjectKind: 'thread' | 'reply';
  /** Null where its place is no longer open to its author. */
  publicId: string | null;
  slug: string | null;
  title: string | null;
  board: string | null;
}

/** What somebody has done for a challenge so far: the acts behind the number, oldest first. */
export function listCountedActs(
  db: Db,
  challenge: Challenge,
  actor: Extract<Actor, { kind: 'member' }>,
): Promise<CountedAct[]> {
  const mayRead = db.sql`b.seen_by && ${audiencesOf(actor) as string[]}::text[]`;
  return db.sql<CountedAct[]>`
    select a.at, a.subject_kind as "subjectKind", case when ${mayRead} then coalesce(r.public_id, t.public_id) end as "publicId",
           case when ${mayRead} then t.slug end as slug, case when ${mayRead} then t.title end as title,
           case when ${mayRead} then b.name end as board
    from (${countedActs(db, challenge, actor.id)}) a
    left join replies r on a.subject_kind = 'reply' and r.id = a.subject_id
    left join threads t on t.id = coalesce(r.thread_id, a.subject_id)
    left join boards b on b.id = t.board_id
    order by a.at, a.subject_id limit 100`;
}

/** The boards that a card can name: those that every member reads. */
export async function listCardBoards(db: Db): Promise<Array<{ value: string; label: string }>> {
  return db.sql<Array<{ value: string; label: string }>>`
    select id::text as value, name as label from boards where seen_by && '{public,members}'::text[] order by position, id limit 100`;
}
