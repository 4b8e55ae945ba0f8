import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { slugOf } from '#app/lib/slug';
import type { Refusal } from '#app/policy/verdict';
import { attempt } from '../attempt.server';
import type { MemberContext } from '../command';
import type { BadgeContent } from './badge';
import { loadBadgeBook, type BadgeBook } from './badge-book-queries.server';

export interface DraftBadgeInput {
  /** Null for a badge that is new. */
  badge: string | null;
  content: BadgeContent;
  /** Which acts count: all, those from when it is saved on, or those that counted already. */
  past: 'all' | 'now' | 'same';
  why: string;
}

export type DraftBadgeProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  /** Another badge has this name, or its address. */
  | { code: 'name-taken' }
  /** What a badge is for may change, what kind of badge it is not. */
  | { code: 'other-kind' };

/** Writes down what a badge is to take, to be looked at. Nobody gets anything by it: saving is a second act. */
export async function draftBadge(
  ctx: MemberContext,
  { badge, content, past, why }: DraftBadgeInput,
): Promise<Result<{ publicId: string }, DraftBadgeProblem>> {
  const verdict = await attempt(ctx, 'badge-rule.write', {
    subject: null,
    about: { kind: 'badge', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const book = await loadBadgeBook(ctx.db);
  const known = badge === null ? null : book.find(badge);
  const slug = badge ?? slugOf(content.name, '');
  const problem = problemOf(book, { badge, content, slug });
  if (problem) return refused(problem);
  const publicId = newPublicId();
  const isSame = past === 'same' && known !== null;
  await ctx.db.sql`
    insert into badge_rules (public_id, badge, base_version, content, counts_past, since, why, changed_by, created_at)
    values (${publicId}, ${slug}, ${known?.version ?? 0}, ${JSON.stringify(content)}::jsonb, ${isSame || past === 'all'},
            ${isSame ? known.since : null}, ${why}, ${ctx.actor.id}, ${ctx.now.toISOString()})`;
  return done({ publicId });
}

function problemOf(
  book: BadgeBook,
  { badge, content, slug }: Pick<DraftBadgeInput, 'badge' | 'content'> & { slug: string },
): DraftBadgeProblem | null {
  if (badge === null)
    return isTaken(book, { badge: slug, name: content.name }) ? { code: 'name-taken' } : null;
  const known = book.find(badge);
  if (!known) return { code: 'gone' };
  if (known.kind !== content.kind) return { code: 'other-kind' };
  const others = book.newest.filter((one) => one.badge !== badge);
  return others.some(({ name }) => isSameName(name, content.name)) ? { code: 'name-taken' } : null;
}

/** "held" is a word of the address of grants. */
function isTaken(book: BadgeBook, { badge, name }: { badge: string; name: string }): boolean {
  return (
    badge === '' ||
    badge === 'held' ||
    book.newest.some((one) => one.badge === badge || isSameName(one.name, name))
  );
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
