import type { Db } from '#db/client';
import type { RuleSubject } from './holding-rule';

/** Forgets which words of a post rules met, in the transaction that deletes those words. That they met it stays. */
export async function forgetMatchedWords(
  tx: Db,
  { subject, id }: { subject: RuleSubject; id: number },
): Promise<void> {
  await tx.sql`update rule_hits set matched = '' where subject_kind = ${subject} and subject_id = ${id}`;
}
