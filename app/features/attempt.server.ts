import { may, type Action, type SubjectOf } from '#app/policy/policy';
import type { Verdict } from '#app/policy/verdict';
import { writeRefusal } from '#db/audit';
import type { CommandContext } from './command';

/** What a privileged act is about, as the audit log names it. */
interface AttemptedSubject {
  kind: string;
  id: number | null;
}

/**
 * Asks `may` for a privileged act and notes it when the answer is no: whoever tries doors is to be seen, not only whoever
 * has a key. For commands that write what they did into the audit log; a page that asks whether to draw a button asks
 * `may` itself.
 */
export async function attempt<A extends Action>(
  { db, actor }: Pick<CommandContext, 'db' | 'actor'>,
  action: A,
  { subject, about }: { subject: SubjectOf<A>; about: AttemptedSubject },
): Promise<Verdict> {
  const verdict = may(actor, action, subject);
  if (!verdict.ok && actor.kind === 'member')
    await writeRefusal(db, {
      actorId: actor.id,
      action,
      subjectKind: about.kind,
      subjectId: about.id,
      because: verdict.because,
    });
  return verdict;
}
