import { randomBytes } from 'node:crypto';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { bringsSecret, type ShopKind } from './shop';
import type { ShopDraft } from './shop-draft.server';

/** Connects a shop: from then on it is believed what it signs. Where the shop is told the secret, it is made here. */
export async function connectShop(
  ctx: MemberContext,
  { kind, name, place, secret }: ShopDraft,
): Promise<Result<{ publicId: string }, Refusal>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const verdict = await attempt(inner, 'settings.edit', {
      subject: null,
      about: { kind: 'shop', id: null },
    });
    if (!verdict.ok) return refused(verdict.because);
    const publicId = newPublicId();
    const [row] = await db.sql<[{ id: number }]>`
      insert into shops (public_id, kind, name, place, secret, created_by)
      values (${publicId}, ${kind}, ${name}, ${place}, ${secret ?? newSecret()}, ${actor.id}) returning id`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'shop.connected', subjectKind: 'shop', subjectId: row.id },
      detail: { kind },
    });
    return done({ publicId });
  });
}

export type ShopProblem = { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'no-secret' };

/** Gives a shop another secret; the one before is taken for a day more, because shops lag behind. */
export async function changeSecret(
  ctx: MemberContext,
  { publicId, secret }: { publicId: string; secret: string | null },
): Promise<Result<undefined, ShopProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await lockShop(inner, publicId);
    if (!found.ok) return found;
    const { id, kind } = found.value;
    const next = bringsSecret(kind) ? secret : newSecret();
    if (next === null) return refused({ code: 'no-secret' });
    await inner.db.sql`
      update shops set former_secret = secret, secret = ${next}, secret_changed_at = ${inner.now.toISOString()} where id = ${id}`;
    await noteAct(inner, 'shop.secret-changed', id);
    return done(undefined);
  });
}

/** Believes a shop no longer. What it has told stays. Safe to repeat. */
export async function endShop(ctx: MemberContext, publicId: string): Promise<Result<undefined, ShopProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await lockShop(inner, publicId);
    if (!found.ok) return found;
    await inner.db.sql`
      update shops set ended_at = ${inner.now.toISOString()}, former_secret = null where id = ${found.value.id}`;
    await noteAct(inner, 'shop.ended', found.value.id);
    return done(undefined);
  });
}

async function lockShop(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<{ id: number; kind: ShopKind }, ShopProblem>> {
  const [shop] = await ctx.db.sql<[{ id: number; kind: ShopKind }?]>`
    select id, kind from shops where public_id = ${publicId} and ended_at is null for update`;
  const about = { kind: 'shop', id: shop?.id ?? null };
  const verdict = await attempt(ctx, 'settings.edit', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return shop ? done(shop) : refused({ code: 'gone' });
}

function noteAct({ db, actor }: MemberContext, action: string, subjectId: number): Promise<void> {
  return writeAudit(db, { actorId: actor.id, action, subjectKind: 'shop', subjectId });
}

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
