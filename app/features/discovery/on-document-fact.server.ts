import { documentKinds } from '#search/engine';
import { indexSubjects } from '#search/indexing/index-subjects';
import type { CommandContext } from '../command';

/** Brings the index in line with what a fact is about, in the transaction that records that it was told. */
export async function onDocumentFact(
  ctx: CommandContext,
  fact: { subjectKind: string; subjectId: number },
  options: { hasRemote: boolean },
): Promise<void> {
  const kind = documentKinds.find((known) => known === fact.subjectKind);
  if (kind) await indexSubjects(ctx.db, [{ kind, id: fact.subjectId }], options);
}
