import type { SafeHtml } from '#app/lib/safe-html';
import { slugOf } from '#app/lib/slug';
import type { Audience } from '#app/policy/audience';
import type { BoardSubject } from '#app/policy/boards';
import type { ThreadKind } from './thread-kind';

/**
 * A board: a place for threads, with who may read and write there and which kinds of thread it takes.
 *
 * Owned by the boards room (tables boards, threads, replies, revisions, votes, acceptances, tags, follows, read
 * marks). Announces thread.* and reply.* (`board-events.ts`); points, search, notices and scores follow from those
 * facts. Who may read is `may(actor, 'board.read')`; in SQL it is `audience.server.ts`.
 */
export interface Board extends BoardSubject {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** The kinds of thread it takes. */
  threadKinds: ThreadKind[];
  threadCount: number;
}

/** What a new thread of a kind begins with, so that whoever answers has what they need. */
export type ThreadTemplates = Partial<Record<ThreadKind, string>>;

/** The kinds that can begin with a template: those that customers write. */
export const templateKinds = ['question', 'discussion', 'idea'] as const satisfies readonly ThreadKind[];
export type TemplateKind = (typeof templateKinds)[number];

/** A board with all that its team can change of it. */
export interface BoardSettings extends Board {
  position: number;
  /** What is asked of whoever writes here. */
  rulesSource: string;
  rulesHtml: SafeHtml;
  templates: ThreadTemplates;
}

/** `/boards/new` is the page that makes a board. */
const reservedSlugs = new Set(['new']);

/** The address of a board with this name. Whether it is free is the unique index's to say. */
export function boardSlugOf(name: string): string {
  const slug = slugOf(name, 'board');
  return reservedSlugs.has(slug) ? `${slug}-board` : slug;
}

/** Who may read, in a few words; nothing for a board that is open to all. */
export function describeReaders({ seenBy }: Pick<BoardSubject, 'seenBy'>): string | null {
  if (seenBy.includes('public')) return null;
  if (seenBy.includes('members')) return 'Members only';
  return seenBy.length === 1 ? 'Team only' : 'Some members only';
}

/**
 * A choice of audiences as it is kept: without those that a wider one holds already, and never without the team, from
 * whom no board is closed.
 */
export function keptAudiences(chosen: readonly Audience[]): Audience[] {
  const wide = (['public', 'members'] as const).find((each) => chosen.includes(each));
  return wide ? [wide] : [...new Set<Audience>([...chosen, 'staff'])].sort();
}
