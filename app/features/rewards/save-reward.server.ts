import { randomBytes } from 'node:crypto';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { RewardDraft } from './reward-draft.server';
import { rewardPages } from './reward-pages';

export type SaveRewardProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  | { code: 'no-group' }
  /** More are taken than there would be. */
  | { code: 'taken'; taken: number }
  /** Some wait for it, and what they asked for cannot become something else. */
  | { code: 'waiting' };

interface Before {
  id: number;
  taken: number;
  stock: number | null;
  cost: number;
  delivery: string;
  state: string;
  hookSecret: string | null;
  waiting: number;
}

/**
 * Makes a reward, or changes the one with this address. Who redeemed it keeps what it was called and cost then. How it
 * gets to people cannot change while some wait for it, and there can never be fewer than are taken.
 */
export async function saveReward(
  ctx: MemberContext,
  { publicId, draft }: { publicId: string | null; draft: RewardDraft },
): Promise<Result<{ publicId: string }, SaveRewardProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const verdict = await attempt(inner, 'reward.keep', {
      subject: null,
      about: { kind: 'reward', id: null },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const before = publicId === null ? null : await lockReward(db, publicId);
    if (publicId !== null && !before) return refused({ code: 'gone' });
    const problem = await findProblem(db, before, draft);
    if (problem) return refused(problem);
    const values = {
      ...plainColumns(draft),
      ...hookColumns(draft, before),
      stock: await stockOf(db, draft, before),
    };
    const row = await store(inner, before, values);
    await writeAudit(db, {
      ...{
        actorId: actor.id,
        action: before ? 'reward.changed' : 'reward.made',
        subjectKind: 'reward',
        subjectId: row.id,
      },
      detail: {
        ...beforeOf(before),
        ...{ costAfter: draft.cost, stateAfter: draft.state, stockAfter: values.stock },
      },
    });
    await touchPages(db, rewardPages(row.id));
    return done({ publicId: row.publicId });
  });
}

async function lockReward(db: Db, publicId: string): Promise<Before | null> {
  await db.sql`select from rewards where public_id = ${publicId} for update`;
  const [row] = await db.sql<[Before?]>`
    select id, taken, stock, cost, delivery, state, hook_secret as "hookSecret",
           (select count(*)::int from redemptions x where x.reward_id = w.id and x.state in ('asked', 'approved', 'failed')) as waiting
    from rewards w where public_id = ${publicId}`;
  return row ?? null;
}

const beforeOf = (before: Before | null) => ({
  ...{
    costBefore: before?.cost ?? null,
    stateBefore: before?.state ?? null,
    stockBefore: before?.stock ?? null,
  },
});

async function store(
  { db, actor }: MemberContext,
  before: Before | null,
  values: Record<string, string | number | boolean | null>,
): Promise<{ id: number; publicId: string }> {
  const [row] = before
    ? await db.sql<[{ id: number; publicId: string }]>`
        update rewards set ${db.sql(values)} where id = ${before.id} returning id, public_id as "publicId"`
    : await db.sql<[{ id: number; publicId: string }]>`
        insert into rewards ${db.sql({ ...values, public_id: newPublicId(), made_by: actor.id })}
        returning id, public_id as "publicId"`;
  return row;
}

async function findProblem(
  db: Db,
  before: Before | null,
  draft: RewardDraft,
): Promise<SaveRewardProblem | null> {
  if (before && draft.delivery !== before.delivery && before.waiting > 0) return { code: 'waiting' };
  if (before && draft.delivery !== 'codes' && (draft.stock ?? before.taken) < before.taken)
    return { code: 'taken', taken: before.taken };
  return (await isKnown(db, draft.offeredTo)) ? null : { code: 'no-group' };
}

async function isKnown(db: Db, offeredTo: string): Promise<boolean> {
  if (!offeredTo.startsWith('group:')) return true;
  const found = await db.sql`select from groups where id = ${Number(offeredTo.slice('group:'.length))}`;
  return found.length > 0;
}

function plainColumns(draft: RewardDraft) {
  return {
    ...{ title: draft.title, words: draft.words, cost: draft.cost, state: draft.state },
    ...{ per_member: draft.perMember ?? null, offered_to: draft.offeredTo, delivery: draft.delivery },
    ...{
      opens_at: beginOf(draft.opensOn),
      closes_at: endOf(draft.closesOn),
      good_days: draft.goodDays ?? null,
    },
    needs_approval: draft.needsApproval === 'yes',
  };
}

/** The secret stays when the address changes: whoever checks it at the shop has it already. */
function hookColumns({ delivery, hookUrl, gift, worth }: RewardDraft, before: Before | null) {
  if (delivery !== 'hook') return { hook_url: null, hook_secret: null, gift: null, worth: '' };
  return {
    ...{ hook_url: hookUrl ?? null, gift: gift ?? null, worth: worth ?? '' },
    hook_secret: before?.hookSecret ?? newSecret(),
  };
}

/** For codes the stock is not typed: it is what was taken and the codes that are left. */
async function stockOf(db: Db, draft: RewardDraft, before: Before | null): Promise<number | null> {
  if (draft.delivery !== 'codes') return draft.stock ?? null;
  if (!before) return 0;
  if (before.delivery === 'codes') return before.stock;
  const [row] = await db.sql<[{ free: number }]>`
    select count(*)::int as free from reward_codes where reward_id = ${before.id} and redemption_id is null`;
  return before.taken + row.free;
}

/** 32 random bytes in the form of the Standard Webhooks. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

const beginOf = (day: string | undefined) => (day ? `${day}T00:00:00Z` : null);

/** The last day counts in. */
function endOf(day: string | undefined): string | null {
  return day ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString() : null;
}
