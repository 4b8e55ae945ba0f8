import { mkdir, rm, writeFile } from 'node:fs/promises';
import { attempt } from '#app/features/attempt.server';
import { inTransaction, type MemberContext } from '#app/features/command';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { storableLine } from '../storable-text';
import { maxFileBytes } from './handed-file';
import type { HandedFileDraft } from './handed-file-draft.server';
import { handedFilePath } from './handed-file-place.server';
import { askForWork } from './handed-file-work.server';

export type HandInProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'missing' }
  | { code: 'too-large' }
  | { code: 'no-product' };

/** Takes a file in and has it looked through. Readable by the house alone: it may hold the addresses of customers. */
export async function handInFile(
  ctx: MemberContext,
  input: HandedFileDraft & { file: File | null },
  folder: string,
): Promise<Result<{ publicId: string }, HandInProblem>> {
  const verdict = await attempt(ctx, 'files.import', { subject: null, about: { kind: 'import', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const { file, kind, source } = input;
  if (!file) return refused({ code: 'missing' });
  if (file.size > maxFileBytes) return refused({ code: 'too-large' });
  const product = input.product || null;
  if (product && !(await isInCatalogue(ctx, product))) return refused({ code: 'no-product' });
  const publicId = newPublicId();
  const place = handedFilePath(folder, publicId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(place, Buffer.from(await file.arrayBuffer()), { mode: 0o600 });
  try {
    return await inTransaction(ctx, async ({ db, actor }) => {
      const [row] = await db.sql<[{ id: number }]>`
        insert into handed_files (public_id, member_id, name, bytes, kind, source, tool, product)
        values (${publicId}, ${actor.id}, ${storableLine(file.name, 120) || 'file.csv'}, ${file.size}, ${kind}, ${source},
                ${input.tool ?? null}, ${product}) returning id`;
      await askForWork(db, row.id);
      await writeAudit(db, {
        actorId: actor.id,
        action: 'import.handed-in',
        subjectKind: 'import',
        subjectId: row.id,
        detail: { kind, source, bytes: file.size },
      });
      return done({ publicId });
    });
  } catch (problem) {
    await rm(place, { force: true });
    throw problem;
  }
}

async function isInCatalogue({ db }: MemberContext, sku: string): Promise<boolean> {
  const [found] = await db.sql`select from products where sku = ${sku}`;
  return found !== undefined;
}
