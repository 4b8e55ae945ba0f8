import { uniqueViolation } from '#app/lib/database-errors.server';
import { done, refused, type Result } from '#app/lib/result';
import { slugOf } from '#app/lib/slug';
import { may } from '#app/policy/policy';
import type { Audience } from '#app/policy/audience';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { keptAudiences, type BoardKind } from './board';
import { relinkBoard } from './render-posts-again.server';

export interface BoardInput {
  /** The board to change; null makes a new one. */
  slug: string | null;
  name: string;
  description: string;
  kind: BoardKind;
  seenBy: readonly Audience[];
  postedBy: readonly Audience[];
  repliedBy: readonly Audience[];
  position: number;
}

export type SaveBoardProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'name-taken' };

/** Makes a board or changes one. A changed name changes the address; the old one keeps leading there. */
export async function saveBoard(
  ctx: MemberContext,
  chosen: BoardInput,
): Promise<Result<{ slug: string }, SaveBoardProblem>> {
  const verdict = may(ctx.actor, 'board.manage', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const input = {
    ...chosen,
    seenBy: keptAudiences(chosen.seenBy),
    postedBy: keptAudiences(chosen.postedBy),
    repliedBy: keptAudiences(chosen.repliedBy),
  };
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
    insert into boards (slug, name, description, kind, seen_by, posted_by, replied_by, position)
    values (${slug}, ${input.name}, ${input.description}, ${input.kind}, ${input.seenBy as string[]}, ${input.postedBy as string[]},
            ${input.repliedBy as string[]}, ${input.position}) returning id`;
  await db.sql`delete from board_slug_redirects where slug = ${slug}`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.created',
    subjectKind: 'board',
    subjectId: board.id,
    detail: audienceDetail(input),
  });
  await touchPages(db, ['boards', 'home']);
  return done({ slug });
}

async function changeBoard(
  { db, actor }: MemberContext,
  input: BoardInput & { slug: string },
  slug: string,
): Promise<Result<{ slug: string }, { code: 'gone' }>> {
  const [before] = await db.sql<[{ id: number; slug: string; seenBy: Audience[] }?]>`
    select id, slug, seen_by as "seenBy" from boards where slug = ${input.slug} for update`;
  if (!before) return refused({ code: 'gone' });
  await db.sql`
    update boards set slug = ${slug}, name = ${input.name}, description = ${input.description}, kind = ${input.kind},
      seen_by = ${input.seenBy as string[]}, posted_by = ${input.postedBy as string[]},
      replied_by = ${input.repliedBy as string[]}, position = ${input.position} where id = ${before.id}`;
  if (before.slug !== slug) {
    await db.sql`insert into board_slug_redirects (slug, board_id) values (${before.slug}, ${before.id}) on conflict (slug) do update set board_id = excluded.board_id`;
    await db.sql`delete from board_slug_redirects where slug = ${slug}`;
  }
  if (before.slug !== slug || before.seenBy.join() !== input.seenBy.join())
    await relinkBoard(db, { boardId: before.id, slugs: [before.slug, slug] });
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.changed',
    subjectKind: 'board',
    subjectId: before.id,
    detail: { ...audienceDetail(input), seenByBefore: before.seenBy.join(' ') },
  });
  // Pages of single threads name the thread only: a board that closes must take them along at once.
  const threads =
    before.seenBy.join() === input.seenBy.join()
      ? []
      : await db.sql<Array<{ id: number }>>`select id from threads where board_id = ${before.id} limit 5000`;
  await touchPages(db, ['boards', 'home', 'frame', `board:${before.id}`]);
  db.touched(threads.map((thread) => `thread:${thread.id}`));
  return done({ slug });
}

/** Who may do what, as the audit log keeps it. */
const audienceDetail = ({ seenBy, postedBy, repliedBy }: BoardInput) => ({
  seenBy: seenBy.join(' '),
  postedBy: postedBy.join(' '),
  repliedBy: repliedBy.join(' '),
});
