import type { Db } from '../../db/client';
import { listSubjects, loadDocuments, type Subject } from '../documents/sources';
import type { RemoteEngine } from '../remote-engine';
import { missingFrom } from './index-subjects';
import { queueForRemote } from './pending';
import { checkClaim, claimRebuild, releaseClaim, keepClaim, type RebuildClaim } from './rebuild-claim';
import { lockRemoteWriter } from './remote-writer';
import { subjectOf } from './subject-of';

/** A server merges each batch into all that it has: large ones are cheaper, and this is some ten megabytes at most. */
const batchSize = 2_000;

export interface RemoteRebuildOptions {
  readonly onProgress?: (done: number) => void;
}

/**
 * Builds the index of another engine anew beside the one that answers, then lets them change places in one step:
 * readers find the old or the new one and never none.
 *
 * From before the first document is read until the change, deliveries go to both, and each batch is read and written
 * as the only writer: nothing that changes meanwhile is lost or overtaken. May die and be repeated at any point.
 * Answers how many subjects were written; null when somebody else is at it already.
 */
export async function rebuildRemote(
  db: Db,
  remote: RemoteEngine,
  { onProgress }: RemoteRebuildOptions = {},
): Promise<number | null> {
  const claim = await begin(db, remote);
  if (!claim) return null;
  const letGo = keepClaim(db, claim);
  try {
    const refused: Subject[] = [];
    let written = 0;
    for await (const subjects of listSubjects(db, batchSize)) {
      refused.push(...(await db.transaction((tx) => copy(tx, { remote, claim, subjects }))));
      written += subjects.length;
      onProgress?.(written);
    }
    await finish(db, { remote, claim, refused });
    return written;
  } catch (reason) {
    await releaseClaim(db, claim);
    throw reason;
  } finally {
    letGo();
  }
}

function begin(db: Db, remote: RemoteEngine): Promise<RebuildClaim | null> {
  return db.transaction(async (tx) => {
    await lockRemoteWriter(tx);
    const claim = await claimRebuild(tx);
    if (claim) await remote.beginNext();
    return claim;
  });
}

interface Step {
  readonly remote: RemoteEngine;
  readonly claim: RebuildClaim;
}

/** Answers the subjects that the engine would not take. */
async function copy(
  tx: Db,
  { remote, claim, subjects }: Step & { subjects: readonly Subject[] },
): Promise<Subject[]> {
  await lockRemoteWriter(tx);
  await checkClaim(tx, claim);
  const documents = await loadDocuments(tx, subjects);
  const refusals = await remote.write('next', { documents, removals: missingFrom(documents, subjects) });
  return refusals.flatMap(({ id }) => subjectOf(id) ?? []);
}

/** Delivery sets the refused aside, with the reason. */
function finish(db: Db, { remote, claim, refused }: Step & { refused: readonly Subject[] }): Promise<void> {
  return db.transaction(async (tx) => {
    await lockRemoteWriter(tx);
    await checkClaim(tx, claim);
    await remote.promoteNext();
    await releaseClaim(tx, claim);
    await queueForRemote(tx, refused);
  });
}
