import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import type { BoardSubject } from '#app/policy/boards';
import { judgeWords, readWords, recordJudgement, type ReadWords } from '../rules/judge-words.server';
import { addGathering } from '../gatherings/add-gathering.server';
import type { NewGathering } from '../gatherings/gathering';
import { linkFollowUp } from '../gatherings/link-follow-up.server';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import type { DraftPlace } from '../writing/draft';
import { audienceColumns } from './audience.server';
import type { Board } from './board';
import type { NewPoll } from './poll';
import type { RuleRefusal } from './post-problems';
import { pinThread } from './pin-thread.server';
import { renderBody } from './render-body.server';
import { setTags } from './tags/set-tags.server';
import { readTags, threadSlugOf, type PostState } from './thread';
import { kindTraits, takesKind, type ThreadKind } from './thread-kind';

export interface PostThreadInput {
  boardSlug: string;
  kind: ThreadKind;
  title: string;
  body: string;
  tags: string;
  productSlug: string | null;
  poll?: NewPoll | null;
  /** When and where; of events only, and of each. */
  gathering?: NewGathering | null;
  /** Whether an announcement stands on top of its board from the start, where its author may say so. */
  pin?: boolean;
  /** The event that it goes on from, by its address. */
  followsEvent?: string | null;
  /** Where it was begun as a draft. */
  begun?: DraftPlace | null;
}

export interface PostedThread {
  publicId: string;
  slug: string;
  state: PostState;
  /** Why it waits, in the words of the rule that holds it. */
  reason: string | null;
}

export type PostThreadProblem =
  | { code: 'no-board' }
  | { code: 'refused'; because: Refusal }
  | { code: 'wrong-kind' }
  | { code: 'past' }
  | { code: 'busy' }
  | RuleRefusal;

/**
 * Opens a thread in a board that the author may read and that takes this kind. Its author follows it. Points, notices
 * and search follow from the announced fact; a post that a rule holds back announces that it waits instead.
 */
export async function postThread(
  ctx: MemberContext,
  input: PostThreadInput,
): Promise<Result<PostedThread, PostThreadProblem>> {
  const [board] = await ctx.db.sql<[Pick<Board, 'id' | 'threadKinds' | keyof BoardSubject>?]>`
    select b.id, b.thread_kinds as "threadKinds", ${audienceColumns(ctx.db)} from boards b where b.slug = ${input.boardSlug}`;
  if (!board) return refused({ code: 'no-board' });
  const verdict = may(ctx.actor, 'thread.post', board);
  if (!verdict.ok)
    return refused(
      verdict.because === 'unknown' ? { code: 'no-board' } : { code: 'refused', because: verdict.because },
    );
  if (!takesKind(board, input.kind) || kindTraits[input.kind].reviewed)
    return refused({ code: 'wrong-kind' });
  const kindVerdict = may(ctx.actor, 'thread.open-kind', kindTraits[input.kind]);
  if (!kindVerdict.ok) return refused({ code: 'refused', because: kindVerdict.because });
  if (input.kind === 'event' && !isAhead(input.gathering, ctx.now)) return refused({ code: 'past' });
  const body = await renderBody(ctx.db, input.body, board);
  if (!body) return refused({ code: 'busy' });
  const tags = readTags(input.tags).map((tag) => tag.slug);
  const read = await readWords(ctx, { subject: 'thread', boardId: board.id, text: wordsOf(input), tags });
  return inTransaction(ctx, (inner) => insertThread(inner, input, { boardId: board.id, read, ...body }));
}

/** An event has a time, and it is not over before anybody could hear of it. */
function isAhead(gathering: NewGathering | null | undefined, now: Date): boolean {
  return Boolean(gathering && Date.parse(gathering.endsAt) > now.getTime());
}

async function insertThread(
  ctx: MemberContext,
  input: PostThreadInput,
  rendered: { boardId: number; html: string; version: number; read: ReadWords },
): Promise<Result<PostedThread, RuleRefusal>> {
  const { db, actor, now } = ctx;
  const judgement = await judgeWords(ctx, rendered.read);
  const { print } = rendered.read;
  if (judgement.verdict === 'refuse') {
    await recordJudgement(ctx, judgement, { subject: 'thread', id: null, print });
    return refused({ code: 'rule', reason: judgement.reason ?? '' });
  }
  const state = judgement.verdict === 'hold' ? 'held' : 'visible';
  const [publicId, slug, at] = [newPublicId(), threadSlugOf(input.title), now.toISOString()];
  const [thread] = await db.sql<[{ id: number }]>`
    insert into threads (public_id, board_id, author_id, author_role, product_id, kind, title, slug, body_source, body_html, render_version, state,
                         last_activity_at, occurred_at)
    values (${publicId}, ${rendered.boardId}, ${actor.id}, ${actor.role}, (select id from products where slug = ${input.productSlug}),
            ${input.kind}, ${input.title}, ${slug}, ${input.body}, ${rendered.html}, ${rendered.version}, ${state}, ${at}, ${at})
    returning id`;
  await recordJudgement(ctx, judgement, { subject: 'thread', id: thread.id, print });
  await addParts(db, thread.id, input);
  if (input.followsEvent) await linkFollowUp(ctx, { of: input.followsEvent, threadId: thread.id });
  // Whoever may not pin here posts an announcement like any other.
  if (input.pin && input.kind === 'announcement') await pinThread(ctx, { publicId, pinned: true });
  await setTags(db, thread.id, input.tags);
  await attachPictures(db, { kind: 'thread', id: thread.id, authorId: actor.id, body: input.body });
  if (input.begun) await discardPosted(db, actor.id, [input.begun]);
  await db.sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${actor.id}) on conflict do nothing`;
  if (state === 'visible')
    await db.sql`update boards set thread_count = thread_count + 1 where id = ${rendered.boardId}`;
  await announce(db, {
    kind: state === 'visible' ? 'thread.posted' : 'thread.held',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: actor.id,
    payload: { boardId: rendered.boardId, cause: state === 'held' ? judgement.cause : null },
    touches: [`board:${rendered.boardId}`, 'boards', 'home'],
  });
  return done({ publicId, slug, state, reason: judgement.reason });
}

/** Everything that somebody has written, for the rules that look at it: a link hides in a poll as well as anywhere. */
function wordsOf({ title, body, poll, gathering }: PostThreadInput): string {
  const where = [gathering?.place ?? '', gathering?.link ?? ''];
  return [title, body, poll?.question ?? '', ...(poll?.options ?? []), ...where].join('\n');
}

/** What belongs to its kind, and what is posted with it. */
async function addParts(tx: Db, threadId: number, { kind, poll, gathering }: PostThreadInput): Promise<void> {
  if (poll) await insertPoll(tx, threadId, poll);
  if (kind === 'idea') await tx.sql`insert into ideas (thread_id) values (${threadId})`;
  if (kind === 'event' && gathering) await addGathering(tx, threadId, gathering);
}

async function insertPoll(tx: Db, threadId: number, poll: NewPoll): Promise<void> {
  await tx.sql`
    insert into polls (thread_id, question, kind, options, results, closes_at)
    values (${threadId}, ${poll.question}, ${poll.kind}, ${poll.options}::text[], ${poll.results}, ${poll.closesAt})`;
}
