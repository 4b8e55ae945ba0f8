import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import type { ChallengeDraft } from './challenge-draft.server';

export type SaveChallengeProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  | { code: 'no-board' }
  /** Members are at it: what was promised stays as it is. */
  | { code: 'begun' }
  | { code: 'past' };

interface Before {
  id: number;
  state: string;
  startsAt: string;
}

/**
 * Makes a challenge, or changes one that has not begun. One that people are at keeps its goal, its time and what it gives;
 * only its words can be mended. None begins in the past: nobody could have known of it.
 */
export async function saveChallenge(
  ctx: MemberContext,
  { publicId, draft }: { publicId: string | null; draft: ChallengeDraft },
): Promise<Result<{ publicId: string }, SaveChallengeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, now } = inner;
    const verdict = await attempt(inner, 'challenge.keep', {
      subject: null,
      about: { kind: 'challenge', id: null },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const before = publicId === null ? null : await lockChallenge(db, publicId);
    if (publicId !== null && !before) return refused({ code: 'gone' });
    const values = valuesOf(draft);
    if (before && before.state === 'open' && Date.parse(before.startsAt) <= now.getTime())
      return (await isSame(db, before.id, draft))
        ? mendWords(inner, before.id, draft)
        : refused({ code: 'begun' });
    if (draft.startsOn < now.toISOString().slice(0, 10)) return refused({ code: 'past' });
    if (!(await areOpen(db, draft.boards))) return refused({ code: 'no-board' });
    return store(inner, { before, draft, values });
  });
}

async function lockChallenge(db: Db, publicId: string): Promise<Before | null> {
  const [row] = await db.sql<[Before?]>`
    select id, state, starts_at as "startsAt" from challenges where public_id = ${publicId} for update`;
  return row ?? null;
}

const valuesOf = (draft: ChallengeDraft) => ({
  ...{ title: draft.title, words: draft.words, act: draft.act, needed: draft.needed, joining: draft.joining },
  ...{ points: draft.points, state: draft.state, starts_at: `${draft.startsOn}T00:00:00Z` },
  // The last day counts in.
  ends_at: new Date(Date.parse(`${draft.endsOn}T00:00:00Z`) + 86_400_000).toISOString(),
});

/** Whether everything but the words is as it was. */
async function isSame(db: Db, id: number, draft: ChallengeDraft): Promise<boolean> {
  const { act, needed, joining, points, state, starts_at, ends_at } = valuesOf(draft);
  const found = await db.sql`
    select from challenges c
    where id = ${id} and act = ${act} and needed = ${needed} and joining = ${joining} and points = ${points} and state = ${state}
      and starts_at = ${starts_at} and ends_at = ${ends_at}
      and array(select board_id from challenge_boards k where k.challenge_id = c.id order by 1) = ${sorted(draft.boards)}::bigint[]`;
  return found.length > 0;
}

const sorted = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b);

async function mendWords(
  { db, actor }: MemberContext,
  id: number,
  { title, words }: ChallengeDraft,
): Promise<Result<{ publicId: string }, SaveChallengeProblem>> {
  const [row] = await db.sql<[{ publicId: string }]>`
    update challenges set title = ${title}, words = ${words} where id = ${id} returning public_id as "publicId"`;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'challenge.reworded', subjectKind: 'challenge', subjectId: id },
  });
  await touchPages(db, ['challenges']);
  return done(row);
}

/** The boards of a card are read by every member: a card names them. */
async function areOpen(db: Db, boards: readonly number[]): Promise<boolean> {
  const ids = sorted(boards);
  const found = await db.sql`
    select from boards where id = any(${ids}::bigint[]) and seen_by && '{public,members}'::text[]`;
  return found.length === ids.length;
}

async function store(
  { db, actor }: MemberContext,
  {
    before,
    draft,
    values,
  }: { before: Before | null; draft: ChallengeDraft; values: ReturnType<typeof valuesOf> },
): Promise<Result<{ publicId: string }, SaveChallengeProblem>> {
  const [row] = before
    ? await db.sql<[{ id: number; publicId: string }]>`
        update challenges set ${db.sql(values)} where id = ${before.id} returning id, public_id as "publicId"`
    : await db.sql<[{ id: number; publicId: string }]>`
        insert into challenges ${db.sql({ ...values, public_id: newPublicId(), made_by: actor.id })}
        returning id, public_id as "publicId"`;
  await db.sql`delete from challenge_boards where challenge_id = ${row.id}`;
  await db.sql`
    insert into challenge_boards (challenge_id, board_id) select ${row.id}, unnest(${sorted(draft.boards)}::bigint[])`;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: before ? 'challenge.changed' : 'challenge.made' },
    ...{ subjectKind: 'challenge', subjectId: row.id },
    detail: {
      stateBefore: before?.state ?? null,
      stateAfter: draft.state,
      needed: draft.needed,
      points: draft.points,
    },
  });
  await touchPages(db, ['challenges']);
  return done({ publicId: row.publicId });
}
