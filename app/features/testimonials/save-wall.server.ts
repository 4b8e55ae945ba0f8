import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { testimonialPages } from './record-consents.server';
import type { WallDraft } from './wall-draft.server';

export type SaveWallProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'no-product' };

/** Makes a wall, or changes the one with this address. Who elsewhere may hold it is written down before and after. */
export async function saveWall(
  ctx: MemberContext,
  { publicId, draft }: { publicId: string | null; draft: WallDraft },
): Promise<Result<{ publicId: string }, SaveWallProblem>> {
  const verdict = await attempt(ctx, 'wall.edit', { subject: null, about: { kind: 'wall', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const productId = draft.product ? await findProduct(db, draft.product) : null;
    if (draft.product && productId === null) return refused({ code: 'no-product' });
    const before = publicId === null ? null : await takeWall(db, publicId);
    if (publicId !== null && !before) return refused({ code: 'gone' });
    const values = {
      ...{ name: draft.name, layout: draft.layout, theme: draft.theme, tags: draft.tags, most: draft.most },
      ...{ origins: draft.origins, product_id: productId, featured_only: draft.featuredOnly === 'yes' },
    };
    const [wall] = before
      ? await db.sql<[{ id: number; publicId: string }]>`
          update walls set ${db.sql(values)} where id = ${before.id} returning id, public_id as "publicId"`
      : await db.sql<[{ id: number; publicId: string }]>`
          insert into walls ${db.sql({ ...values, made_by: actor.id })} returning id, public_id as "publicId"`;
    await writeAudit(db, {
      actorId: actor.id,
      action: before ? 'wall.changed' : 'wall.made',
      subjectKind: 'wall',
      subjectId: wall.id,
      detail: { originsBefore: before?.origins ?? 0, originsAfter: draft.origins.length },
    });
    await touchPages(db, testimonialPages);
    return done({ publicId: wall.publicId });
  });
}

/** Takes a wall away. Pages elsewhere that hold it show only their link from then on. */
export async function removeWall(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, { code: 'refused'; because: Refusal } | { code: 'gone' }>> {
  const verdict = await attempt(ctx, 'wall.edit', { subject: null, about: { kind: 'wall', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const [gone] = await db.sql<
      [{ id: number }?]
    >`delete from walls where public_id = ${publicId} returning id`;
    if (!gone) return refused({ code: 'gone' });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'wall.removed',
      subjectKind: 'wall',
      subjectId: gone.id,
    });
    await touchPages(db, testimonialPages);
    return done(null);
  });
}

async function takeWall(db: Db, publicId: string): Promise<{ id: number; origins: number } | null> {
  const [row] = await db.sql<[{ id: number; origins: number }?]>`
    select id, cardinality(origins) as origins from walls where public_id = ${publicId} for update`;
  return row ?? null;
}

async function findProduct(db: Db, slug: string): Promise<number | null> {
  const [row] = await db.sql<
    [{ id: number }?]
  >`select id from products where slug = ${slug} and state = 'listed'`;
  return row?.id ?? null;
}
