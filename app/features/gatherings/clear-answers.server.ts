import { touchPages } from '#db/pages';
import type { CommandContext } from '../command';
import { fillSeats } from './fill-seats.server';

/** What somebody had answered to an event, with their turn in the line. */
export interface KeptAnswer {
  threadId: number;
  answer: string;
  turn: number;
  answeredAt: string;
  createdAt: string;
}

/**
 * Takes somebody's answers to events away, as if they had never asked for a place. Whoever waited for it moves up. Called
 * by the clean-up after a spammer; answers with the events in which there was one.
 */
export async function clearAnswers(
  ctx: CommandContext,
  { memberId, threadIds }: { memberId: number; threadIds: readonly number[] },
): Promise<number[]> {
  const { db, now } = ctx;
  await lockGatherings(ctx, threadIds);
  const gone = await db.sql<Array<{ threadId: number; freed: boolean }>>`
    delete from attendances a using gatherings g
    where a.member_id = ${memberId} and a.thread_id = any(${threadIds as number[]}::bigint[]) and g.thread_id = a.thread_id
    returning a.thread_id as "threadId",
      a.answer = 'coming' and g.cancelled_at is null and g.starts_at > ${now.toISOString()} as freed`;
  for (const { threadId, freed } of gone)
    if (freed) await fillSeats(db, { threadId, actorId: memberId, now });
  return touched(
    ctx,
    gone.map(({ threadId }) => threadId),
  );
}

/**
 * Gives such answers back. Whoever was to come and finds the place taken waits, in the turn they had: first in line, but
 * nobody who was given the place meanwhile loses it.
 */
export async function giveAnswersBack(
  ctx: CommandContext,
  { memberId, answers }: { memberId: number; answers: readonly KeptAnswer[] },
): Promise<number[]> {
  const { db } = ctx;
  await lockGatherings(
    ctx,
    answers.map(({ threadId }) => threadId),
  );
  const back = await db.sql<Array<{ threadId: number }>>`
    insert into attendances (thread_id, member_id, answer, turn, answered_at, created_at)
    select g.thread_id, ${memberId},
           case when kept.answer = 'coming' and g.seats <= (
             select count(*) from attendances c where c.thread_id = g.thread_id and c.answer = 'coming') then 'waiting' else kept.answer end,
           kept.turn, kept."answeredAt", kept."createdAt"
    from json_to_recordset(${JSON.stringify(answers)}::json) as kept
      ("threadId" bigint, answer text, turn int, "answeredAt" timestamptz, "createdAt" timestamptz)
    join gatherings g on g.thread_id = kept."threadId"
    on conflict do nothing returning thread_id as "threadId"`;
  return touched(
    ctx,
    back.map(({ threadId }) => threadId),
  );
}

/** RACE: everybody who changes who comes takes these locks, first and alone. */
async function lockGatherings({ db }: CommandContext, threadIds: readonly number[]): Promise<void> {
  await db.sql`
    select from gatherings where thread_id = any(${threadIds as number[]}::bigint[]) order by thread_id for update`;
}

async function touched({ db }: CommandContext, threadIds: number[]): Promise<number[]> {
  if (threadIds.length === 0) return threadIds;
  const boards = await db.sql<Array<{ id: number }>>`
    select distinct board_id as id from threads where id = any(${threadIds}::bigint[])`;
  await touchPages(db, [
    ...threadIds.map((id) => `thread:${id}`),
    ...boards.map(({ id }) => `board:${id}`),
    'home',
  ]);
  return threadIds;
}
