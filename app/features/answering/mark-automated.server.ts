import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';

export type MarkAutomatedProblem = { code: 'no-such-member' } | { code: 'refused'; because: Refusal };

/** Says that an account answers by itself, or that a person is behind it after all. Stands in the audit log. */
export async function markAutomated(
  ctx: MemberContext,
  input: { handle: string; automated: boolean },
): Promise<Result<{ name: string }, MarkAutomatedProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const [member] = await db.sql<[{ id: number; name: string }?]>`
      select id, display_name as name from members where handle = ${input.handle} and state <> 'erased'`;
    if (!member) return refused({ code: 'no-such-member' });
    const verdict = await attempt({ db, actor }, 'answering.mark-automated', {
      subject: member,
      about: {
        kind: 'member',
        id: member.id,
      },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const changed = input.automated
      ? await db.sql`
          insert into automated_accounts (member_id, marked_by) values (${member.id}, ${actor.id}) on conflict do nothing returning 1`
      : await db.sql`delete from automated_accounts where member_id = ${member.id} returning 1`;
    if (changed.length > 0)
      await writeAudit(db, {
        actorId: actor.id,
        action: input.automated ? 'member.marked-automated' : 'member.marked-human',
        subjectKind: 'member',
        subjectId: member.id,
        detail: { before: !input.automated, after: input.automated },
      });
    return done({ name: member.name });
  });
}
