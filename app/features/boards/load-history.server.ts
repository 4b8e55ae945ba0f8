import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { listRevisions, versionsPerPage } from './revision-queries.server';
import { showVersions, type ShownVersion, type Wording } from './versions';

/** A page of a post's history and the way to what it said before that. */
export interface History {
  versions: ShownVersion[];
  older: string | null;
}

/**
 * One page of what a post said. The first begins with the present wording, the others where the one before ended.
 * Says nothing about rights.
 */
export async function loadHistory(
  db: Db,
  subject: { kind: 'thread' | 'reply'; id: number },
  { now, after: asked }: { now: Omit<Wording, 'until'>; after: string | null },
): Promise<History> {
  const after = readNumberKeyset(asked);
  const revisions = await listRevisions(db, { ...subject, after });
  const wordings: Wording[] = [
    ...(after ? [] : [{ ...now, until: null }]),
    ...revisions.map(({ title, bodySource, at }) => ({ title, bodySource, until: at })),
  ];
  const hasMore = revisions.length > versionsPerPage;
  const last = revisions[versionsPerPage - 1];
  return {
    versions: showVersions(wordings, hasMore ? wordings.length - 1 : wordings.length),
    older: hasMore && last ? writeKeyset({ value: '0', id: last.id }) : null,
  };
}
