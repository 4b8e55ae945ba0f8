import type { Db } from '../../db/client';
import { PostgresEngine } from '../adapters/postgres';
import type { Subject } from '../documents/sources';
import type { DocumentVersion } from '../engine';
import type { RemoteEngine } from '../remote-engine';
import { compareIndex } from './compare-index';
import { indexSubjects, type IndexingOptions } from './index-subjects';
import { queueForRemote } from './pending';
import { subjectOf } from './subject-of';

/** The job that mends what another engine holds; see `mendRemote`. */
export const mendRemoteTask = 'search.mend-remote';

/** Indexes anew whatever differs from the database, in case a fact was ever missed. Answers how much did. */
export async function mendLocal(db: Db, options: IndexingOptions): Promise<number> {
  const { missing, extra, outdated } = await compareIndex(db, new PostgresEngine(db));
  const subjects = [...missing, ...extra, ...outdated].flatMap((id) => subjectOf(id) ?? []);
  await indexSubjects(db, subjects, options);
  return subjects.length;
}

/**
 * Queues whatever another engine holds differently from PostgreSQL's own index: a community may have run without it
 * for a while, or a server may have come back from an old copy. What it lacks altogether is built by delivery. Answers how much differs.
 */
export async function mendRemote(db: Db, remote: RemoteEngine): Promise<number> {
  await remote.checkHealth();
  if (!(await remote.hasIndex())) return 0;
  const differing: Subject[] = [];
  const seen = new Set<string>();
  for await (const page of remote.versions()) {
    for (const { id } of page) seen.add(id);
    differing.push(...(await findOutdated(db, page)));
  }
  for await (const page of new PostgresEngine(db).versions()) {
    differing.push(...page.filter(({ id }) => !seen.has(id)).flatMap(({ id }) => subjectOf(id) ?? []));
  }
  await db.transaction((tx) => queueForRemote(tx, differing));
  return differing.length;
}

async function findOutdated(db: Db, page: readonly DocumentVersion[]): Promise<Subject[]> {
  const held = page.flatMap(({ id, version }) => {
    const subject = subjectOf(id);
    return subject ? [{ ...subject, version }] : [];
  });
  const rows = await db.sql<Subject[]>`
    select held.kind, held.subject_id as id
    from unnest(${held.map(({ kind }) => kind)}::text[], ${held.map(({ id }) => id)}::bigint[],
      ${held.map(({ version }) => version)}::text[]) as held (kind, subject_id, version)
    left join search_documents as d using (kind, subject_id)
    where d.version is distinct from held.version`;
  return [...rows];
}
