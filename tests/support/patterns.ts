import { newPublicId } from '#app/lib/public-id';
import type { PatternState } from '#app/features/reputation/fairness/award-pattern';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aBoard, aMember, aReply, aThread, aVote } from './factories';

/** A pattern of these members, open unless said otherwise. */
export async function aPattern(
  db: Db,
  {
    memberIds,
    told = false,
    state = 'open',
  }: { memberIds: readonly number[]; told?: boolean; state?: PatternState },
): Promise<{ id: number; publicId: string }> {
  const publicId = newPublicId();
  const [row] = await db.sql<[{ id: number }]>`
    insert into award_patterns (public_id, since, internal, received, given, total, state, reason, decided_at)
    values (${publicId}, date_trunc('month', now()) - interval '6 months', 40, 44, 60, 900, ${state},
            ${state === 'open' ? null : 'Looked at'}, case when ${state} <> 'open' then now() end)
    returning id`;
  await db.sql`
    insert into award_holds (public_id, pattern_id, member_id, told_at)
    select public_id, ${row.id}, member_id, case when ${told} then now() end
    from unnest(${memberIds.map(() => newPublicId())}::text[], ${memberIds as number[]}::bigint[]) as hold (public_id, member_id)`;
  return { id: row.id, publicId };
}

/** Everybody of a group writes a reply a day, each in a thread of its own, and votes for those of all others, as points listen to it. */
export async function voteInCircle(
  db: Db,
  people: readonly MemberActor[],
  { days, from = 40, boardId }: { days: number; from?: number; boardId?: number },
): Promise<void> {
  const board = boardId === undefined ? await aBoard(db) : { id: boardId };
  const [starter] = people;
  if (!starter) return;
  for (let day = 0; day < days; day += 1) {
    for (const author of people) {
      const thread = await aThread(db, { by: starter, boardId: board.id });
      const reply = await aReply(db, { by: author, threadId: thread.id });
      for (const voter of people)
        if (voter !== author) await aVote(db, { kind: 'reply', id: reply.id }, voter);
      await db.sql`
        update votes set created_at = now() - make_interval(days => ${from - day})
        where subject_kind = 'reply' and subject_id = ${reply.id}`;
      await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
    }
  }
}

/** A community around: people who each got so many votes, worth nothing, from people whom chance chose. */
export async function anHonestCrowd(
  db: Db,
  { people = 60, votes = 20 }: { people?: number; votes?: number } = {},
): Promise<MemberActor[]> {
  const crowd: MemberActor[] = [];
  for (let made = 0; made < people; made += 1) crowd.push(await aMember(db));
  const ids = crowd.map(({ id }) => id);
  await db.sql`
    with crowd as (select id, ord::int as nth from unnest(${ids}::bigint[]) with ordinality as person (id, ord))
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, giver_id, subject_kind, subject_id, occurred_at)
    select author.id, 'reply.voted', 1, 'import', author.id || ':' || vote, 0, 'awarded', giver.id, 'reply', 0, now() - interval '20 days'
    from crowd author cross join generate_series(1, ${votes}) as vote
    join crowd giver on giver.nth = 1 + (hashint4(author.nth * 1000 + vote)::bigint + 2147483648) % ${people} and giver.id <> author.id`;
  return crowd;
}
