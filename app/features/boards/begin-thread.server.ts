import type { Db } from '#db/client';
import { startOfEvent } from '../gatherings/gathering-form.server';
import type { BoardSettings } from './board';
import { emptyPoll } from './poll';
import { maxTitle } from './thread';
import { likelyKind, threadKinds, type ThreadKind } from './thread-kind';

interface Beginning {
  /** What this person may open. */
  kinds: readonly ThreadKind[];
  /** The board that was asked for, where they may post in it. */
  asked: { slug: string; threadKinds: readonly string[] } | undefined;
  settings: BoardSettings | null;
  product: string;
}

/** What the form of a new thread begins with: what its address asks for, and what the board gives for that kind. */
export async function beginThread(
  db: Db,
  query: URLSearchParams,
  { kinds, asked, settings, product }: Beginning,
) {
  const kind =
    kinds.find((each) => each === query.get('kind')) ??
    likelyKind(asked ?? { threadKinds: [...threadKinds] });
  return {
    board: asked?.slug ?? '',
    kind,
    body: settings?.templates[kind] ?? '',
    title: query.get('title')?.slice(0, maxTitle) ?? '',
    product,
    followsEvent: query.get('follows')?.slice(0, 20) ?? '',
    ...emptyPoll,
    ...(kinds.includes('event') ? await startOfEvent(db) : {}),
  };
}
