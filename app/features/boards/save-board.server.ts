import { uniqueViolation } from '#app/lib/database-errors.server';
import { done, refused, type Result } from '#app/lib/result';
import { slugOf } from '#app/lib/slug';
import { may } from '#app/policy/policy';
import type { Visibility } from '#app/policy/audience';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import type { BoardKind } from './board';

export interface BoardInput {
  /** The board to change; null makes a new one. */
  slug: string | null;
  name: string;
  description: string;
  kind: BoardKind;
  visibility: Visibility;
  position: number;
}

export type SaveBoardProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'name-taken' };

/** Makes a board or changes one. A changed name changes the address; the old one keeps leading there. */
export async function saveBoard(
  ctx: MemberContext,
  input: BoardInput,
): Promise<Result<{ slug: string }, SaveBoardProblem>> {
  const verdict = may(ctx.actor, 'board.manage', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const slug = slugOf(input.name, 'board') === 'new' ? 'new-board' : slugOf(input.name, 'board');
  try {
    return await inTransaction(ctx, (inner) =>
      input.slug === null
        ? createBoard(inner, input, slug)
        : changeBoard(inner, { ...input, slug: input.slug }, slug),
    );
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return refused({ code: 'name-taken' });
  }
}

async function createBoard(
  { db, actor }: MemberContext,
  input: BoardInput,
  slug: string,
): Promise<Result<{ slug: string }, never>> {
  const [board] = await db.sql<[{ id: number }]>`
    insert into boards (slug, name, description, kind, visibility, position)
    values (${slug}, ${input.name}, ${input.description}, ${input.kind}, ${input.visibility}, ${input.position}) returning id`;
  await db.sql`delete from board_slug_redirects where slug = ${slug}`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.created',
    subjectKind: 'board',
    subjectId: board.id,
    detail: { visibility: input.visibility },
  });
  await touchPages(db, ['boards', 'home']);
  return done({ slug });
}

async function changeBoard(
  { db, actor }: MemberContext,
  input: BoardInput & { slug: string },
  slug: string,
): Promise<Result<{ slug: string }, { code: 'gone' }>> {
  const [before] = await db.sql<[{ id: number; slug: string; visibility: Visibility }?]>`
    select id, slug, visibility from boards where slug = ${input.slug} for update`;
  if (!before) return refused({ code: 'gone' });
  await db.sql`
    update boards set slug = ${slug}, name = ${input.name}, description = ${input.description}, kind = ${input.kind},
      visibility = ${input.visibility}, position = ${input.position} where id = ${before.id}`;
  if (before.slug !== slug) {
    await db.sql`insert into board_slug_redirects (slug, board_id) values (${before.slug}, ${before.id}) on conflict (slug) do update set board_id = excluded.board_id`;
    await db.sql`delete from board_slug_redirects where slug = ${slug}`;
  }
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.changed',
    subjectKind: 'board',
    subjectId: before.id,
    detail: { visibilityBefore: before.visibility, visibility: input.visibility },
  });
  // Pages of single threads name the thread only: a board that closes must take them along at once.
  const threads =
    before.visibility === input.visibility
      ? []
      : await db.sql<Array<{ id: number }>>`select id from threads where board_id = ${before.id} limit 5000`;
  await touchPages(db, ['boards', 'home', 'frame', `board:${before.id}`]);
  db.touched(threads.map((thread) => `thread:${thread.id}`));
  return done({ slug });
}
