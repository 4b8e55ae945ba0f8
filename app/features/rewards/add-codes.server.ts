import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { rewardPages } from './reward-pages';

export type AddCodesProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'no-codes-wanted' };

/** Adds codes to a reward; ones that are there already are left. The stock rises by those that are new. */
export async function addCodes(
  ctx: MemberContext,
  { publicId, codes }: { publicId: string; codes: readonly string[] },
): Promise<Result<{ added: number; known: number }, AddCodesProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const verdict = await attempt(inner, 'reward.keep', {
      subject: null,
      about: { kind: 'reward', id: null },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const [reward] = await db.sql<[{ id: number; delivery: string; stock: number | null }?]>`
      select id, delivery, stock from rewards where public_id = ${publicId} for update`;
    if (!reward) return refused({ code: 'gone' });
    if (reward.delivery !== 'codes') return refused({ code: 'no-codes-wanted' });
    const rows = await db.sql`
      insert into reward_codes (reward_id, code) select ${reward.id}, code from unnest(${codes as string[]}::text[]) as code
      on conflict do nothing returning id`;
    await db.sql`update rewards set stock = stock + ${rows.length} where id = ${reward.id}`;
    // SECURITY: codes are worth money; the log says how many, never which.
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'reward.codes-added', subjectKind: 'reward', subjectId: reward.id },
      detail: {
        added: rows.length,
        stockBefore: reward.stock,
        stockAfter: (reward.stock ?? 0) + rows.length,
      },
    });
    await touchPages(db, rewardPages(reward.id));
    return done({ added: rows.length, known: codes.length - rows.length });
  });
}
