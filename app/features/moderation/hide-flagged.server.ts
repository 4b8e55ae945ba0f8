import { system } from '#app/policy/actor';
import { changeReplyState } from '../boards/change-reply-state.server';
import { changeThreadState } from '../boards/change-thread-state.server';
import type { CommandContext } from '../command';
import { flagsHide } from './flag-weight';
import { listFlaggers } from './flagger-queries.server';
import type { ModeratedSubject } from './subject-queries.server';

/**
 * Takes a post out of sight until somebody has looked at it, when its flags weigh enough (`flag-weight.ts`). The caller
 * holds the item, so flags of the same moment are weighed together. Words of the team stay, reviews too (only a person
 * withholds one), and what a person has decided about before: flags can ask for another look, not overrule the first.
 * Its author is told that flags did it, never whose.
 */
export async function hideFlagged(
  { db, now }: CommandContext,
  { subject, itemId }: { subject: ModeratedSubject; itemId: number },
): Promise<void> {
  const { kind, id, authorRole } = subject;
  if ((kind !== 'thread' && kind !== 'reply') || (authorRole !== null && authorRole !== 'member')) return;
  const decided = await db.sql`
    select from decisions where subject_kind = ${kind} and subject_id = ${id} limit 1`;
  if (decided.length > 0 || !flagsHide(await listFlaggers(db, itemId))) return;
  // Done by the house: a fact that named whoever flagged last would tell on them.
  const house = { db, actor: system, now };
  if (kind === 'thread')
    await changeThreadState(house, id, {
      ...{ from: ['visible'], to: 'held', kind: 'thread.hidden', because: 'flags' },
    });
  else
    await changeReplyState(house, id, {
      ...{ from: ['visible'], to: 'held', kind: 'reply.hidden', because: 'flags' },
    });
}
