import type { Actor, Role } from '#app/policy/actor';
import type { ReplySubject } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { SafeHtml } from '#app/lib/safe-html';
import type { Closing } from './closing';
import type { FollowLevel } from './follow';
import type { OfficialAnswer } from './official-answer';
import type { PostNote } from './post-note';
import { explainState } from './post-state';
import type { ReactionCount } from './reaction';
import type { ThreadKind } from './thread-kind';
import { splitsOnPage, type Split } from './rearranging/split';
import { labelsOf, type PostState, type ThreadLabel } from './thread';
import type { Author, PostView, ReplyPage, ReplyView, ThreadPage } from './thread-queries.server';

/** Something the viewer may do with a post; what is not listed gets no button. */
export type PostAct =
  | 'react'
  | 'vote'
  | 'quote'
  | 'edit'
  | 'withdraw'
  | 'accept'
  | 'official'
  | 'unofficial'
  | 'unaccept'
  | 'flag'
  | 'bookmark'
  | 'unbookmark'
  | 'promote'
  | 'lend';

/** A post as its page shows it, with what the viewer may do. */
export interface ShownPost {
  publicId: string;
  /** Null where the words stand elsewhere on the page. */
  html: SafeHtml | null;
  author: Author;
  role: Role;
  at: string;
  editedAt: string | null;
  votes: number;
  voted: boolean;
  reactions: ReactionCount[];
  /** Only when it is not visible to all, with why. */
  state?: Exclude<PostState, 'visible' | 'moved'>;
  stateReason?: string;
  note?: PostNote;
  acts: PostAct[];
}

export type ShownReply = ShownPost & {
  position: number;
  accepted?: true;
  /** The article that has grown out of it. */
  article?: { publicId: string; slug: string };
};

/** What the viewer may do with the thread as a whole. */
export type ThreadAct = 'reply' | 'use-saved' | 'follow' | 'pin' | 'lock';

/** The thread page as data: small, because it is sent as it is. */
export interface ShownThread {
  publicId: string;
  slug: string;
  title: string;
  board: { slug: string; name: string };
  labels: Array<ThreadLabel | 'discussion'>;
  kind: ThreadKind;
  replyCount: number;
  lastPosition: number;
  tags: Array<{ slug: string; name: string }>;
  product: { slug: string; name: string } | null;
  /** On the first page the whole opening post and the accepted answer; later only how it began. */
  opener: ShownPost;
  beginning: string | null;
  answer: { reply: ShownReply; by: string | null } | null;
  answerPosition: number | null;
  replies: ShownReply[];
  hasEarlier: boolean;
  hasLater: boolean;
  acts: ThreadAct[];
  follow: FollowLevel | null;
  /** The first reply by others since the viewer's last visit, and the first of them on this page. */
  firstUnread: number | null;
  newFrom: number | null;
  pinned: boolean;
  locked: boolean;
  closing: Closing | null;
  /** Replies that went from this page to threads of their own. */
  splits: Split[];
  /** Only on the first page. */
  official: OfficialAnswer | null;
  signedIn: boolean;
  /** Whether whoever signs in may reply, as far as the board says. */
  membersReply: boolean;
}

/**
 * What a viewer sees of a thread. Words appear once: an accepted answer stands under the question, and the place in
 * the list where it was given only points there.
 */
export function showThread(
  thread: ThreadPage,
  page: ReplyPage,
  viewer: { actor: Actor; beginning: string; official?: string },
): ShownThread {
  const { actor } = viewer;
  const isFirst = !page.hasEarlier;
  const answer = isFirst && thread.accepted?.reply ? thread.accepted.reply : null;
  const acceptedPosition = thread.accepted?.position ?? null;
  const show = (reply: ReplyView): ShownReply => ({
    ...showPost(reply, actsOnReply(actor, thread, reply)),
    position: reply.position,
    ...(reply.article ? { article: reply.article } : {}),
    ...(reply.position === acceptedPosition ? { accepted: true as const } : {}),
  });
  return {
    publicId: thread.publicId,
    slug: thread.slug,
    title: thread.title,
    board: thread.board,
    kind: thread.kind,
    labels: headLabels(thread),
    replyCount: thread.replyCount,
    lastPosition: thread.lastPosition,
    tags: thread.tags,
    product: thread.product && { slug: thread.product.slug, name: thread.product.name },
    opener: { ...showPost(thread.opener, actsOnOpener(actor, thread)), ...(isFirst ? {} : { html: null }) },
    beginning: isFirst ? null : viewer.beginning,
    answer: answer && { reply: show(answer), by: thread.accepted?.by ?? null },
    answerPosition: acceptedPosition,
    replies: page.replies.map((reply) =>
      reply.position === answer?.position ? { ...show(reply), html: null } : show(reply),
    ),
    hasEarlier: page.hasEarlier,
    hasLater: page.hasLater,
    acts: threadActs.filter((act) => may(actor, `thread.${act}`, thread).ok),
    follow: thread.follow,
    firstUnread: thread.firstUnread,
    newFrom: newFromOf(page.replies, thread.firstUnread),
    pinned: thread.pinned,
    locked: thread.locked,
    closing: thread.closing,
    splits: splitsOnPage(thread.splits, page),
    official: officialOn(page, thread.official, viewer.official),
    signedIn: actor.kind === 'member',
    membersReply: thread.repliedBy.includes('members'),
  };
}

/** The official answer stands on the first page, with how it begins. */
function officialOn(page: ReplyPage, answer: OfficialAnswer | null, beginning = ''): OfficialAnswer | null {
  return answer && !page.hasEarlier ? { ...answer, beginning } : null;
}

/** Other threads that a thread's page names: it changes with them. */
export function linkedThreads({ closing, splits }: Pick<ThreadPage, 'closing' | 'splits'>): number[] {
  const duplicate = closing?.duplicateOf ? [closing.duplicateOf.id] : [];
  return [...duplicate, ...splits.map(({ thread }) => thread.id)];
}

/** Where the divider stands: before the first reply of this page that the viewer has not seen and did not write. */
function newFromOf(replies: readonly ReplyView[], firstUnread: number | null): number | null {
  if (firstUnread === null) return null;
  const [first] = replies;
  const unseen = replies.find((reply) => reply.position >= firstUnread && !reply.own);
  // A later page whose every reply is new needs no line above all of it.
  if (!unseen || (unseen === first && firstUnread < unseen.position)) return null;
  return unseen.position;
}

const threadActs = ['reply', 'use-saved', 'follow', 'pin', 'lock'] as const satisfies readonly ThreadAct[];

/** A thread's page says "Question" or "Discussion" where a list would say nothing. */
function headLabels(thread: ThreadPage): Array<ThreadLabel | 'discussion'> {
  const solved = thread.accepted !== null;
  const labels: Array<ThreadLabel | 'discussion'> = labelsOf({ ...thread, solved });
  if (thread.kind === 'discussion') labels.push('discussion');
  if (thread.kind === 'question' && !solved && !labels.includes('unanswered')) labels.push('question');
  return labels;
}

function showPost(post: PostView, acts: PostAct[]): ShownPost {
  const { publicId, html, author, role, at, editedAt, votes, voted, reactions, state, own } = post;
  const reason = explainState(state, own);
  const veil =
    state === 'visible' || state === 'moved' ? {} : { state, ...(reason ? { stateReason: reason } : {}) };
  return { publicId, html, author, role, at, editedAt, votes, voted, reactions, ...veil, acts };
}

function actsOnOpener(actor: Actor, thread: ThreadPage): PostAct[] {
  const acts: Array<[PostAct, boolean]> = [
    // Who wants an idea votes for it below its words, out of a budget.
    ['vote', thread.kind !== 'idea' && may(actor, 'thread.vote', thread).ok],
    ['react', may(actor, 'thread.react', thread).ok],
    ['quote', thread.state === 'visible' && may(actor, 'thread.reply', thread).ok],
    ['edit', may(actor, 'thread.edit', thread).ok],
    ['withdraw', may(actor, 'thread.withdraw', thread).ok],
    [thread.opener.kept ? 'unbookmark' : 'bookmark', may(actor, 'thread.bookmark', thread).ok],
    ['lend', mayAskFor(actor, thread, thread.opener)],
    ['flag', may(actor, 'content.flag', thread).ok],
  ];
  return acts.filter(([, allowed]) => allowed).map(([act]) => act);
}

function actsOnReply(actor: Actor, thread: ThreadPage, view: ReplyView): PostAct[] {
  // The words' owner is known to the page only as "yours or not", which is all that the rules ask.
  const authorId = view.own && actor.kind === 'member' ? actor.id : null;
  const reply: ReplySubject = { authorId, state: view.state, ageHours: view.ageHours, thread };
  const isOpen = view.state === 'visible';
  const isAccepted = view.position === thread.accepted?.position;
  const acts: Array<[PostAct, boolean]> = [
    ['vote', may(actor, 'reply.vote', reply).ok],
    ['react', may(actor, 'reply.react', reply).ok],
    ['quote', isOpen && may(actor, 'thread.reply', thread).ok],
    [isAccepted ? 'unaccept' : 'accept', isOpen && may(actor, 'thread.accept', thread).ok],
    [
      view.position === thread.official?.position ? 'unofficial' : 'official',
      may(actor, 'reply.make-official', { ...reply, authorRole: view.role }).ok,
    ],
    ['edit', may(actor, 'reply.edit', reply).ok],
    ['withdraw', may(actor, 'reply.withdraw', reply).ok],
    [view.kept ? 'unbookmark' : 'bookmark', may(actor, 'reply.bookmark', reply).ok],
    ['promote', view.article === null && may(actor, 'reply.promote', reply).ok],
    ['lend', isOpen && mayAskFor(actor, thread, view)],
    ['flag', may(actor, 'content.flag', reply).ok],
  ];
  return acts.filter(([, allowed]) => allowed).map(([act]) => act);
}

/** Whether its author may be asked to lend these words: they must be somebody else's, and public. */
function mayAskFor(actor: Actor, thread: ThreadPage, { author, own }: PostView): boolean {
  if (own) return false;
  const isPublic = thread.state === 'visible' && thread.seenBy.includes('public');
  // The rule asks whether there is an author, not who: this page does not know.
  return may(actor, 'testimonial.propose', { authorId: author.handle === null ? null : 0, isPublic }).ok;
}
