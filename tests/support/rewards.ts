import { addCodes } from '#app/features/rewards/add-codes.server';
import { redeemReward } from '#app/features/rewards/redeem-reward.server';
import { rewardDraft } from '#app/features/rewards/reward-draft.server';
import { saveReward } from '#app/features/rewards/save-reward.server';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { writePlan } from '#app/features/reputation/write-awards.server';
import { aMember } from './factories';

/** Points that somebody has earned, as an entry of the ledger that no fact is behind. */
export async function earned(db: Db, memberId: number, points: number): Promise<void> {
  const occurredAt = new Date().toISOString();
  await db.transaction((tx) =>
    writePlan(tx, {
      reversals: [],
      awards: [
        {
          ...{
            subjectKind: 'adjustment',
            subjectId: 0,
            memberId,
            rule: 'staff.adjustment',
            version: 1,
            occurredAt,
          },
          ...{ causeKind: 'adjustment', causeId: newPublicId(), giverId: null },
          outcome: { state: 'awarded', points, reason: null },
        },
      ],
    }),
  );
}

/** Somebody with points to spend. */
export async function aSaver(db: Db, points = 1000): Promise<MemberActor> {
  const member = await aMember(db);
  await earned(db, member.id, points);
  return member;
}

type RewardFields = Partial<Record<keyof Parameters<typeof rewardDraft.parse>[0] & string, string>> & {
  codes?: readonly string[];
  keeper?: MemberActor;
  [name: string]: unknown;
};

/** A reward as the team makes it by its form: by hand and open, unless something else is said. */
export async function aReward(db: Db, { codes, keeper, ...fields }: RewardFields = {}): Promise<string> {
  const actor = keeper ?? (await aMember(db, { role: 'marketer' }));
  const draft = rewardDraft.parse({
    ...{ title: 'A bag of beans', cost: '100', delivery: 'hand', state: 'open' },
    ...fields,
  });
  const ctx = { db, actor, now: new Date() };
  const saved = await saveReward(ctx, { publicId: null, draft });
  if (!saved.ok) throw new Error(saved.problem.code);
  if (codes) await addCodes(ctx, { publicId: saved.value.publicId, codes });
  return saved.value.publicId;
}

/** A redemption by whoever has the points for it; its public id. */
export async function aRedemption(
  db: Db,
  { reward, member, lendsMail = false }: { reward?: string; member?: MemberActor; lendsMail?: boolean } = {},
): Promise<string> {
  const key = newPublicId();
  const redeemed = await redeemReward(
    { db, actor: member ?? (await aSaver(db)), now: new Date() },
    { publicId: reward ?? (await aReward(db, { needsApproval: 'yes' })), key, lendsMail },
  );
  if (!redeemed.ok) throw new Error(redeemed.problem.code);
  return key;
}
