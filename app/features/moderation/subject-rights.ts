import { may } from '#app/policy/policy';
import type { Actor } from '#app/policy/actor';
import { allowed, type Verdict } from '#app/policy/verdict';
import type { ModeratedSubject } from './subject-queries.server';

/** Whether somebody may read the thing they flag or decide about: the same decision as on its own page. */
export function mayReadSubject(actor: Actor, subject: ModeratedSubject): Verdict {
  if (subject.kind === 'member') return allowed;
  if (subject.kind === 'review') return may(actor, 'review.read', subject);
  const thread = {
    seenBy: subject.seenBy ?? [],
    postedBy: [],
    repliedBy: [],
    moderatedBy: subject.moderatedBy ?? [],
    authorId: subject.threadAuthorId,
    state: subject.threadState ?? 'hidden',
    kind: subject.threadKind ?? 'discussion',
    locked: subject.threadLocked ?? true,
  } as const;
  if (subject.kind === 'thread') return may(actor, 'thread.read', thread);
  return may(actor, 'reply.read', { authorId: subject.authorId, state: subject.state, thread });
}
