import { takesKind } from '#app/features/boards/thread-kind';
import type { Thread } from '../types';
import { actProblems, editProblems, interventionProblems, voteProblems } from './acts';
import { isBefore, isTeam, repeated, type Known } from './known';

const LINK = /https?:\/\//;
/** How long somebody counts as new for the rule that holds links. */
const NEW_FOR_DAYS = 7;

function placeProblems(where: string, thread: Thread, known: Known): string[] {
  const board = known.boards.get(thread.board);
  if (!board) return [`${where}: no board ${thread.board}`];

  const mayOpen = board.postedBy === 'members' || isTeam(known.people.get(thread.by));
  return [
    ...(takesKind(board, thread.kind)
      ? []
      : [`${where}: a ${thread.kind} in a board of ${board.threadKinds.join(', ')}`]),
    ...(mayOpen ? [] : [`${where}: only the team opens threads there`]),
    ...(thread.product && !known.products.has(thread.product)
      ? [`${where}: no product ${thread.product}`]
      : []),
    ...repeated(thread.tags ?? []).map((tag) => `${where}: the tag ${tag} stands there twice`),
  ];
}

function audienceProblems(where: string, thread: Thread, known: Known): string[] {
  if (known.boards.get(thread.board)?.seenBy !== 'staff') return [];
  const present = [
    thread.votes ?? [],
    ...thread.replies.map((reply) => [reply.by, ...(reply.votes ?? [])]),
  ].flat();
  return present
    .filter((key) => !isTeam(known.people.get(key)))
    .map((key) => `${where}: ${key} cannot read it`);
}

/** Ideas are wanted by people who were there, and decided by the team. */
function ideaProblems(where: string, thread: Thread, known: Known): string[] {
  if ((thread.kind === 'idea') !== (thread.idea !== undefined))
    return [`${where}: an idea without its votes`];
  const { voters = [], changes = [] } = thread.idea ?? {};
  const said = Object.values(thread.reactions ?? {});
  return [
    ...[voters, Object.keys(thread.poll?.answers ?? {}), ...said].flatMap((votes) =>
      voteProblems(where, { ...thread, by: thread.kind === 'idea' ? '' : thread.by, votes }, known),
    ),
    ...changes.flatMap((change) => [
      ...actProblems(`${where}, ${change.status}`, change, known),
      ...(isTeam(known.people.get(change.by)) ? [] : [`${where}: ${change.by} is not of the team`]),
      ...(isBefore(thread, change) ? [] : [`${where}: decided before it was there`]),
    ]),
  ];
}

/** Whether the thread that goes on from an event is there, where one is named. */
function leadsOn(followUp: string | undefined, known: Known): boolean {
  return !followUp || known.content.threads.some(({ key }) => key === followUp);
}

/** An event is somewhere, has room for those who come, and they were around. */
function eventProblems(where: string, thread: Thread, known: Known): string[] {
  if ((thread.kind === 'event') !== (thread.event !== undefined))
    return [`${where}: an event without its time`];
  if (!thread.event) return [];
  const { place, link = '', seats = Infinity, coming, waiting = [], followUp } = thread.event;
  return [
    ...voteProblems(where, { ...thread, by: '', votes: [...coming, ...waiting] }, known),
    ...(place || link ? [] : [`${where}: is nowhere`]),
    ...(coming.length <= seats ? [] : [`${where}: more come than there is room for`]),
    ...(waiting.length > 0 && coming.length < seats ? [`${where}: somebody waits beside a free place`] : []),
    ...(leadsOn(followUp, known) ? [] : [`${where}: goes on in no thread`]),
  ];
}

/** An article was let through by somebody of the team who is not its author. */
function articleProblems(where: string, thread: Thread, known: Known): string[] {
  if ((thread.kind === 'article') !== (thread.reviewedBy !== undefined))
    return [`${where}: an article without who let it through`];
  if (thread.reviewedBy === undefined) return [];
  const isSecond = isTeam(known.people.get(thread.reviewedBy)) && thread.reviewedBy !== thread.by;
  return isSecond ? [] : [`${where}: ${thread.reviewedBy} may not let it through`];
}

function heldProblems(where: string, thread: Thread, known: Known): string[] {
  if (!thread.held) return [];
  const joined = known.people.get(thread.by)?.joined.daysAgo ?? Infinity;
  const isNew = joined - thread.daysAgo <= NEW_FOR_DAYS;
  return [
    ...(isNew && LINK.test(thread.body) ? [] : [`${where}: held without a link by a new member`]),
    ...(thread.replies.length > 0 ? [`${where}: answered although nobody could read it`] : []),
  ];
}

function acceptanceProblems(where: string, thread: Thread): string[] {
  const accepted = thread.replies.filter((reply) => reply.accepted);
  return [
    ...(accepted.length > 1 ? [`${where}: more than one accepted answer`] : []),
    ...(accepted.length > 0 && thread.kind !== 'question'
      ? [`${where}: an accepted answer to no question`]
      : []),
    ...(accepted.some((reply) => reply.hidden) ? [`${where}: the accepted answer is hidden`] : []),
  ];
}

function replyProblems(thread: Thread, position: number, known: Known): string[] {
  const reply = thread.replies[position];
  if (!reply) return [];

  const where = `thread ${thread.key}, reply ${position + 1} by ${reply.by}`;
  const isLate = thread.locked !== undefined && isBefore(thread.locked, reply);
  return [
    ...actProblems(where, reply, known),
    ...voteProblems(where, { ...reply, votes: reply.votes }, known),
    ...editProblems(where, reply, known),
    ...interventionProblems(`${where}, hidden`, { text: reply, done: reply.hidden }, known),
    ...(isBefore(thread.replies[position - 1] ?? thread, reply)
      ? []
      : [`${where}: does not follow what stands above it`]),
    ...(isLate ? [`${where}: after the thread was locked`] : []),
    ...(reply.body.trim() === '' ? [`${where}: says nothing`] : []),
  ];
}

function threadProblems(thread: Thread, known: Known): string[] {
  const where = `thread ${thread.key}`;
  return [
    ...actProblems(where, thread, known),
    ...placeProblems(where, thread, known),
    ...audienceProblems(where, thread, known),
    ...voteProblems(where, { ...thread, votes: thread.votes }, known),
    ...editProblems(where, thread, known),
    ...interventionProblems(`${where}, hidden`, { text: thread, done: thread.hidden }, known),
    ...interventionProblems(`${where}, locked`, { text: thread, done: thread.locked }, known),
    ...heldProblems(where, thread, known),
    ...ideaProblems(where, thread, known),
    ...eventProblems(where, thread, known),
    ...articleProblems(where, thread, known),
    ...acceptanceProblems(where, thread),
    ...thread.replies.flatMap((_reply, position) => replyProblems(thread, position, known)),
  ];
}

/** Threads and replies: in order, by people who were there, and accepted only where that means something. */
export function threadsProblems(known: Known): string[] {
  const { threads } = known.content;
  const replyKeys = threads.flatMap((thread) => thread.replies.flatMap((reply) => reply.key ?? []));
  const acceptedOwn = threads.filter((thread) =>
    thread.replies.some((reply) => reply.accepted && reply.by === thread.by),
  );
  return [
    ...repeated(threads.map((thread) => thread.key)).map((key) => `thread ${key}: occurs twice`),
    ...repeated(threads.map((thread) => thread.title)).map((title) => `title occurs twice: ${title}`),
    ...repeated(replyKeys).map((key) => `reply ${key}: occurs twice`),
    ...(acceptedOwn.length > 1 ? ['more than one asker accepted an answer of their own'] : []),
    ...threads.flatMap((thread) => threadProblems(thread, known)),
  ];
}
