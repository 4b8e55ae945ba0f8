import { done, refused, type Result } from '#app/lib/result';
import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Refusal, Verdict } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import type { ReactionKind } from './reaction';
import { findReply, findThread } from './subject-queries.server';

export type ReactProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

export interface ReactInput {
  kind: 'thread' | 'reply';
  publicId: string;
  reaction: ReactionKind;
  given: boolean;
}

/**
 * Says one of the few words about a post, or takes it back. The primary key lets one person say each once, so two
 * hundred clicks at the same moment are one. No fact is announced: nothing follows from a reaction.
 */
export async function reactToPost(
  ctx: MemberContext,
  input: ReactInput,
): Promise<Result<null, ReactProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const found = await findPost(db, actor, input);
    if (!found) return refused({ code: 'gone' });
    const { verdict, subjectId, threadId } = found;
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const { kind, reaction, given } = input;
    const changed = given
      ? await db.sql`
          insert into reactions (subject_kind, subject_id, kind, member_id) values (${kind}, ${subjectId}, ${reaction}, ${actor.id})
          on conflict do nothing returning kind`
      : await db.sql`
          delete from reactions
          where subject_kind = ${kind} and subject_id = ${subjectId} and kind = ${reaction} and member_id = ${actor.id} returning kind`;
    if (changed.length > 0) await touchPages(db, [`thread:${threadId}`]);
    return done(null);
  });
}

async function findPost(
  db: Db,
  actor: MemberActor,
  { kind, publicId }: ReactInput,
): Promise<{ verdict: Verdict; subjectId: number; threadId: number } | null> {
  if (kind === 'thread') {
    const thread = await findThread(db, publicId);
    return (
      thread && { verdict: may(actor, 'thread.react', thread), subjectId: thread.id, threadId: thread.id }
    );
  }
  const reply = await findReply(db, publicId);
  return (
    reply && { verdict: may(actor, 'reply.react', reply), subjectId: reply.id, threadId: reply.thread.id }
  );
}
