import { uniqueViolation } from '#app/lib/database-errors.server';
import { renderIfFree } from '#app/lib/markdown/render-if-free.server';
import { done, refused, type Result } from '#app/lib/result';
import type { Audience } from '#app/policy/audience';
import type { BoardSubject, Keeper } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { audienceColumns } from './audience.server';
import { boardSlugOf, keptAudiences, type ThreadTemplates } from './board';
import { relinkBoard } from './render-posts-again.server';
import type { ThreadKind } from './thread-kind';

export interface BoardInput {
  /** The board to change; null makes a new one. */
  slug: string | null;
  name: string;
  description: string;
  threadKinds: readonly ThreadKind[];
  seenBy: readonly Audience[];
  postedBy: readonly Audience[];
  repliedBy: readonly Audience[];
  /** Which moderators look after it. Empty leaves it as it is, and whoever is no admin cannot change it. */
  moderatedBy: readonly Keeper[];
  /** What is asked of whoever writes here, in Markdown. Names in it become no links. */
  rules: string;
  templates: ThreadTemplates;
  position: number;
}

export type SaveBoardProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'name-taken' } | { code: 'busy' };

type Saved<Problem> = Result<{ slug: string }, Problem>;

/** Makes a board or changes one. A changed name changes the address; the old one keeps leading there. */
export async function saveBoard(ctx: MemberContext, input: BoardInput): Promise<Saved<SaveBoardProblem>> {
  const verdict = await attempt(ctx, 'board.manage', { subject: null, about: { kind: 'board', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const rules = await renderIfFree(input.rules);
  if (!rules) return refused({ code: 'busy' });
  const columns = { ...columnsOf(input), rules_html: rules.html as string };
  try {
    return await inTransaction(ctx, (inner) =>
      input.slug === null
        ? createBoard(inner, columns, input)
        : changeBoard(inner, columns, { ...input, slug: input.slug }),
    );
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return refused({ code: 'name-taken' });
  }
}

/** The row as it is chosen, but for who moderates: that is not everybody's to choose. */
function columnsOf(input: BoardInput) {
  return {
    slug: boardSlugOf(input.name),
    name: input.name,
    description: input.description,
    thread_kinds: [...input.threadKinds] as string[],
    seen_by: keptAudiences(input.seenBy) as string[],
    posted_by: keptAudiences(input.postedBy) as string[],
    replied_by: keptAudiences(input.repliedBy) as string[],
    rules_source: input.rules,
    templates: JSON.stringify(input.templates),
    position: input.position,
  };
}

type BoardColumns = ReturnType<typeof columnsOf> & { rules_html: string };

/** Who moderates, if this actor says so; else what stands. */
function moderatorsBy({ actor }: MemberContext, input: BoardInput, before: readonly Keeper[]): string[] {
  const { moderatedBy } = input;
  return moderatedBy.length > 0 && may(actor, 'board.staff', null).ok ? [...moderatedBy] : [...before];
}

async function createBoard(
  ctx: MemberContext,
  columns: BoardColumns,
  input: BoardInput,
): Promise<Saved<never>> {
  const { db, actor } = ctx;
  const row = { ...columns, moderated_by: moderatorsBy(ctx, input, ['staff']) };
  const [board] = await db.sql<[{ id: number }]>`insert into boards ${db.sql(row)} returning id`;
  await db.sql`delete from board_slug_redirects where slug = ${row.slug}`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.created',
    subjectKind: 'board',
    subjectId: board.id,
    detail: peopleOf(row),
  });
  await touchPages(db, ['boards', 'home']);
  return done({ slug: row.slug });
}

interface BoardBefore extends BoardSubject {
  id: number;
  slug: string;
}

async function changeBoard(
  ctx: MemberContext,
  columns: BoardColumns,
  input: BoardInput & { slug: string },
): Promise<Saved<{ code: 'gone' } | { code: 'refused'; because: Refusal }>> {
  const { db, actor } = ctx;
  const [before] = await db.sql<[BoardBefore?]>`
    select b.id, b.slug, ${audienceColumns(db)} from boards b where b.slug = ${input.slug} for update`;
  if (!before) return refused({ code: 'gone' });
  const verdict = await attempt({ db, actor }, 'board.manage', {
    subject: before,
    about: { kind: 'board', id: before.id },
  });
  if (!verdict.ok)
    return refused(
      verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
    );
  const row = { ...columns, moderated_by: moderatorsBy(ctx, input, before.moderatedBy) };
  await db.sql`update boards set ${db.sql(row)} where id = ${before.id}`;
  const moved = before.slug !== row.slug;
  const otherReaders = before.seenBy.join() !== row.seen_by.join();
  if (moved) {
    await db.sql`insert into board_slug_redirects (slug, board_id) values (${before.slug}, ${before.id}) on conflict (slug) do update set board_id = excluded.board_id`;
    await db.sql`delete from board_slug_redirects where slug = ${row.slug}`;
  }
  if (moved || otherReaders) await relinkBoard(db, { boardId: before.id, slugs: [before.slug, row.slug] });
  await writeAudit(db, {
    actorId: actor.id,
    action: 'board.changed',
    subjectKind: 'board',
    subjectId: before.id,
    detail: { ...peopleOf(row), ...peopleBefore(before) },
  });
  // Pages of single threads name the thread only: a board that closes must take them along at once.
  const threads = otherReaders
    ? await db.sql<Array<{ id: number }>>`select id from threads where board_id = ${before.id} limit 5000`
    : [];
  await touchPages(db, ['boards', 'home', 'frame', `board:${before.id}`]);
  db.touched(threads.map((thread) => `thread:${thread.id}`));
  return done({ slug: row.slug });
}

/** Who may do what, as the audit log keeps it. */
const peopleOf = (
  row: Pick<BoardColumns, 'seen_by' | 'posted_by' | 'replied_by'> & { moderated_by: string[] },
) => ({
  seenBy: row.seen_by.join(' '),
  postedBy: row.posted_by.join(' '),
  repliedBy: row.replied_by.join(' '),
  moderatedBy: row.moderated_by.join(' '),
});

const peopleBefore = (before: BoardSubject) => ({
  seenByBefore: before.seenBy.join(' '),
  postedByBefore: before.postedBy.join(' '),
  repliedByBefore: before.repliedBy.join(' '),
  moderatedByBefore: before.moderatedBy.join(' '),
});
