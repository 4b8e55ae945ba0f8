import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { MemberContext } from '../command';
import { isEmpty, maxDrafts, writePlace, type Draft, type DraftForm } from './draft';
import { getDraft } from './draft-queries.server';

/** What the form has to say the next time. */
export interface KeptDraft {
  version: number;
  savedAt: string;
}

export type KeepDraftProblem = { code: 'conflict'; there: Draft } | { code: 'gone' } | { code: 'too-many' };

/**
 * Keeps what somebody is writing. It takes the place of what the form itself kept before (`base`), never of what
 * another tab has kept meanwhile: then both stay, and whoever writes chooses. The same words twice are no conflict.
 * What was posted or thrown away meanwhile is gone, and a late request does not bring it back. A form without a word
 * keeps nothing.
 *
 * Own words need no right; whether they may be posted is asked when they are.
 */
export async function keepDraft(
  { db, actor, now }: MemberContext,
  { place, base, fields }: DraftForm,
): Promise<Result<KeptDraft, KeepDraftProblem>> {
  const [where, at, words] = [writePlace(place), now.toISOString(), JSON.stringify(fields)];
  if (isEmpty(fields)) {
    await db.sql`delete from drafts where member_id = ${actor.id} and place = ${where} and version = ${base}`;
    return done({ version: 0, savedAt: at });
  }
  const [kept] = await db.sql<KeptDraft[]>`
    update drafts set fields = ${words}::jsonb, version = version + 1, saved_at = ${at}
    where member_id = ${actor.id} and place = ${where} and (version = ${base} or fields = ${words}::jsonb)
    returning version, saved_at as "savedAt"`;
  if (kept) return done(kept);
  const [begun] = await db.sql<KeptDraft[]>`
    insert into drafts (public_id, member_id, place, fields, saved_at)
    select ${newPublicId()}, ${actor.id}, ${where}, ${words}::jsonb, ${at}
    where ${base} = 0 and (select count(*) from drafts where member_id = ${actor.id} and place <> ${where}) < ${maxDrafts}
    on conflict do nothing
    returning version, saved_at as "savedAt"`;
  if (begun) return done(begun);
  const there = await getDraft(db, actor.id, place);
  if (there) return refused({ code: 'conflict', there });
  return refused({ code: base > 0 ? 'gone' : 'too-many' });
}
