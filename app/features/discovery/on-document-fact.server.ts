import { documentKinds } from '#search/engine';
import { indexSubjects } from '#search/indexing/index-subjects';
import type { CommandContext } from '../command';

/** The part of a fact that the index depends on. */
interface DocumentFact {
  subjectKind: string;
  subjectId: number;
}

interface DocumentOptions {
  hasRemote: boolean;
}

/** Brings the index in line with what a fact is about, in the transaction that records that it was told. */
export function onDocumentFact(
  ctx: CommandContext,
  fact: DocumentFact,
  options: DocumentOptions,
): Promise<void> {
  return onDocumentFacts(ctx, [fact], options);
}

/** The same for facts that were announced together. */
export async function onDocumentFacts(
  ctx: CommandContext,
  facts: readonly DocumentFact[],
  options: DocumentOptions,
): Promise<void> {
  const subjects = new Map(
    facts.flatMap(({ subjectKind, subjectId: id }) => {
      const kind = documentKinds.find((known) => known === subjectKind);
      return kind ? [[`${kind} ${id}`, { kind, id }] as const] : [];
    }),
  );
  if (subjects.size > 0) await indexSubjects(ctx.db, [...subjects.values()], options);
}
