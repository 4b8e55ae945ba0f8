import type { Db } from '../../db/client';
import { loadDocuments } from '../documents/sources';
import { documentId } from '../engine';
import type { RemoteEngine, Target } from '../remote-engine';
import { missingFrom } from './index-subjects';
import { confirmPending, nextPending, parkPending } from './pending';
import { isRebuilding } from './rebuild-claim';
import { rebuildRemote } from './rebuild-remote';
import { lockRemoteWriter } from './remote-writer';

/** Subjects told in one go: some megabytes of text at the most. */
const batchSize = 500;

/**
 * Tells another engine of everything that is pending, as things stand now; what it lacks altogether is built first.
 * Rejects when the server is away: what was not confirmed stays pending, and telling it twice is harmless.
 */
export async function deliverPending(db: Db, remote: RemoteEngine): Promise<void> {
  await remote.checkHealth();
  if (!(await remote.hasIndex())) await rebuildRemote(db, remote);
  while (await db.transaction((tx) => deliverBatch(tx, remote)));
}

/** Answers whether there was anything to tell. */
async function deliverBatch(tx: Db, remote: RemoteEngine): Promise<boolean> {
  await lockRemoteWriter(tx);
  const pending = await nextPending(tx, batchSize);
  if (pending.length === 0) return false;
  const targets = await listTargets(tx, remote);
  const documents = await loadDocuments(tx, pending);
  const change = { documents, removals: missingFrom(documents, pending) };
  const refusals = new Map<string, string>();
  for (const target of targets) {
    for (const { id, reason } of await remote.write(target, change)) refusals.set(id, reason);
  }
  for (const subject of pending) {
    const reason = refusals.get(documentId(subject.kind, subject.id));
    if (reason !== undefined) await parkPending(tx, subject, reason);
  }
  await confirmPending(
    tx,
    pending.filter(({ kind, id }) => !refusals.has(documentId(kind, id))),
  );
  return true;
}

/** While an index is built beside the one that answers, both hear of every change. */
async function listTargets(tx: Db, remote: RemoteEngine): Promise<Target[]> {
  const targets: Target[] = [];
  if (await remote.hasIndex()) targets.push('answering');
  if (await isRebuilding(tx)) targets.push('next');
  if (targets.length === 0) throw new Error('there is no index to write to yet');
  return targets;
}
