import { done, refused, type Result } from '#app/lib/result';
import type { BoardSubject } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { dropPictures, keepPicture, type KeptPicture } from '../writing/keep-picture.server';
import { forgetUpload, recordUpload } from '../writing/record-upload.server';
import { audienceColumns } from './audience.server';
import { maxCoverBytes } from './cover';

export type SetCoverProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'missing' }
  | { code: 'too-large' }
  | { code: 'no-picture' };

interface SetCoverInput {
  slug: string;
  /** Null for other words alone. */
  file: File | null;
  /** What it shows, for people who cannot see it. */
  words: string;
}

/**
 * Gives a board another cover, or the one it has other words. The picture is encoded anew before it is kept; the one
 * before it goes, with its files, once this is committed.
 */
export async function setCover(
  ctx: MemberContext,
  { slug, file, words }: SetCoverInput,
  folder: string,
): Promise<Result<{ slug: string }, SetCoverProblem>> {
  const verdict = may(ctx.actor, 'board.manage', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  if (file && file.size > maxCoverBytes) return refused({ code: 'too-large' });
  const kept = file && (await keepPicture(folder, Buffer.from(await file.arrayBuffer())));
  if (file && !kept) return refused({ code: 'no-picture' });
  const changed = await changeCover(ctx, slug, { kept, words });
  await dropPictures(folder, changed.ok ? changed.value.gone : kept ? [kept.publicId] : []);
  return changed.ok ? done({ slug: changed.value.slug }) : changed;
}

/** Takes the cover of a board away. Without one it is done already. */
export async function removeCover(
  ctx: MemberContext,
  slug: string,
  folder: string,
): Promise<Result<{ slug: string }, SetCoverProblem>> {
  const changed = await changeCover(ctx, slug, null);
  if (!changed.ok) return changed;
  await dropPictures(folder, changed.value.gone);
  return done({ slug: changed.value.slug });
}

interface BoardBefore extends BoardSubject {
  id: number;
  coverId: number | null;
}

type Chosen = { kept: KeptPicture | null; words: string } | null;

/** Under the lock of the board, so that of two pictures that come at once one is the cover and the other is gone. */
async function changeCover(
  ctx: MemberContext,
  slug: string,
  cover: Chosen,
): Promise<Result<{ slug: string; gone: string[] }, SetCoverProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const board = await lockBoard(inner, slug);
    if (!board.ok) return board;
    const { id, coverId: before } = board.value;
    if (cover === null && before === null) return done({ slug, gone: [] });
    if (cover && !cover.kept && before === null) return refused({ code: 'missing' });
    const after = await idOfCover(inner, cover, before);
    await db.sql`update boards set cover_id = ${after}, cover_words = ${cover?.words ?? ''} where id = ${id}`;
    const gone = await forgetBefore(inner, before, after);
    await writeAudit(db, {
      actorId: actor.id,
      action: cover === null ? 'board.cover-removed' : 'board.cover-set',
      subjectKind: 'board',
      subjectId: id,
      detail: { before, after },
    });
    await touchPages(db, [`board:${id}`]);
    return done({ slug, gone });
  });
}

async function lockBoard(
  { db, actor }: MemberContext,
  slug: string,
): Promise<Result<BoardBefore, SetCoverProblem>> {
  const [board] = await db.sql<[BoardBefore?]>`
    select b.id, b.cover_id as "coverId", ${audienceColumns(db)} from boards b where b.slug = ${slug} for update`;
  if (!board) return refused({ code: 'gone' });
  const verdict = may(actor, 'board.manage', board);
  if (verdict.ok) return done(board);
  return refused(
    verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
  );
}

/** The picture that was the cover and is it no more goes; answers with what has to go with it. */
async function forgetBefore(
  { db }: MemberContext,
  before: number | null,
  after: number | null,
): Promise<string[]> {
  const gone = before === null || before === after ? null : await forgetUpload(db, before);
  return gone === null ? [] : [gone];
}

/** The upload that is the cover from now on: a new one, the one before with other words, or none. */
async function idOfCover(
  { db }: MemberContext,
  cover: Chosen,
  before: number | null,
): Promise<number | null> {
  if (cover === null) return null;
  return cover.kept ? recordUpload(db, cover.kept, { ownerId: null, purpose: 'board' }) : before;
}
