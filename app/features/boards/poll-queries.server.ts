import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { memberId } from './audience.server';
import type { PollKind, PollResults } from './poll';
import type { Ballots } from './poll-count';

/** A poll with what the viewer has answered. What others have answered is not in it. */
export interface Poll {
  question: string;
  kind: PollKind;
  options: string[];
  results: PollResults;
  closesAt: string | null;
  answers: number;
  mine: number[] | null;
}

/** The poll of a thread, or null. */
export async function getPoll(db: Db, actor: Actor, threadId: number): Promise<Poll | null> {
  const [row] = await db.sql<[{ poll: Poll }?]>`
    select json_build_object('question', p.question, 'kind', p.kind, 'options', p.options, 'results', p.results, 'closesAt', p.closes_at,
      'answers', (select count(*) from poll_answers a where a.thread_id = p.thread_id),
      'mine', (select a.choices from poll_answers a where a.thread_id = p.thread_id and a.member_id = ${memberId(actor)}::bigint)) as poll
    from polls p where p.thread_id = ${threadId}`;
  return row?.poll ?? null;
}

/** What was answered, equal answers together: as many rows as there are different ones, not as there are people. */
export async function listBallots(db: Db, threadId: number): Promise<Ballots[]> {
  return db.sql<Ballots[]>`
    select choices, count(*) from poll_answers where thread_id = ${threadId} group by choices`;
}
