import { slugOf } from '#app/lib/slug';
import type { IdeaStatus } from './idea';
import type { ThreadKind } from './thread-kind';

/**
 * `held` waits for a moderator, `hidden` was taken down by one, `withdrawn` by its author, `moved` is the empty place of
 * words that stand elsewhere now. Only `visible` counts anywhere.
 */
export type PostState = 'visible' | 'held' | 'hidden' | 'withdrawn' | 'moved';

export const minTitle = 4;
export const maxTitle = 150;
export const maxTags = 5;
export const maxTagName = 30;

/** Two screens of a laptop, four of a phone. */
export const threadsPerPage = 18;

/** The parts of an address that follow a thread's public id and are no titles. */
const reservedSlugs = new Set([
  'edit',
  'history',
  'reply',
  'vote',
  'follow',
  'pin',
  'lock',
  'close',
  'move',
  'merge',
  'split',
  'withdraw',
  'react',
  'idea-vote',
  'answer',
  'status',
  'rsvp',
  'comers',
  'event',
]);

/** The readable part of a thread's address. A thread called "Edit" must not end up on the page that edits it. */
export function threadSlugOf(title: string): string {
  const slug = slugOf(title, 'thread');
  return reservedSlugs.has(slug) ? `${slug}-thread` : slug;
}

/** Ways to look at a board. The last two are a member's own. */
export type ThreadFilter = 'all' | 'unsolved' | 'unanswered' | 'mine' | 'following';

const filtersOfQuestions: readonly ThreadFilter[] = ['unsolved', 'unanswered'];
const filtersOfMembers: readonly ThreadFilter[] = ['mine', 'following'];

/** The filters that make sense: a board without questions has nothing to solve, a visitor follows nothing. */
export function filtersFor(board: { threadKinds: readonly string[] }, isMember: boolean): ThreadFilter[] {
  return [
    'all',
    ...(board.threadKinds.includes('question') ? filtersOfQuestions : []),
    ...(isMember ? filtersOfMembers : []),
  ];
}

/** The tags that somebody typed, split at commas: each once, at most `maxTags`, without empty ones. */
export function readTags(text: string): Array<{ slug: string; name: string }> {
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    const name = [
      ...part
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
        .trim()
        .replace(/^#/, ''),
    ]
      .slice(0, maxTagName)
      .join('')
      .trim();
    const slug = slugOf(name, '');
    if (slug && !tags.has(slug) && tags.size < maxTags) tags.set(slug, name);
  }
  return [...tags].map(([slug, name]) => ({ slug, name }));
}

/** What a list or a page knows of a thread's state. */
export interface ThreadStanding {
  kind: ThreadKind;
  state: PostState;
  solved: boolean;
  /** Of ideas only. */
  ideaStatus: IdeaStatus | null;
  replyCount: number;
  pinned: boolean;
  locked: boolean;
}

export type ThreadLabel =
  | 'held'
  | 'hidden'
  | 'withdrawn'
  | 'pinned'
  | 'locked'
  | 'solved'
  | 'unanswered'
  | 'question'
  | 'idea'
  | Exclude<IdeaStatus, 'open'>
  | 'announcement'
  | 'event'
  | 'article';

/** Kinds that a list names by themselves. */
const toldKinds = ['announcement', 'event', 'article'] as const;

/** What to say about a thread, most telling first. An open question with replies says nothing in a list. */
export function labelsOf(thread: ThreadStanding): ThreadLabel[] {
  const labels: ThreadLabel[] = [];
  if (thread.state !== 'visible' && thread.state !== 'moved') labels.push(thread.state);
  if (thread.pinned) labels.push('pinned');
  if (thread.locked) labels.push('locked');
  const told = toldKinds.find((kind) => kind === thread.kind);
  if (told) labels.push(told);
  if (thread.kind === 'idea') labels.push(labelOfIdea(thread.ideaStatus ?? 'open'));
  if (thread.solved) labels.push('solved');
  else if (thread.kind === 'question' && thread.replyCount === 0) labels.push('unanswered');
  return labels;
}

/** What to say of an idea: that it is one, or what the team has made of it. */
export function labelOfIdea(status: IdeaStatus): Extract<ThreadLabel, 'idea' | IdeaStatus> {
  return status === 'open' ? 'idea' : status;
}
