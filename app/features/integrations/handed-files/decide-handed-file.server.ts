import { rm } from 'node:fs/promises';
import { attempt } from '#app/features/attempt.server';
import { inTransaction, type MemberContext } from '#app/features/command';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { handedFilePath } from './handed-file-place.server';
import { mayBringIn, type HandedFileState } from './handed-file';
import { askForWork } from './handed-file-work.server';

export type DecideProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'not-now' };

/** Has a file brought in that was looked through. Asked twice, it is brought in once. */
export function bringInFile(ctx: MemberContext, publicId: string): Promise<Result<null, DecideProblem>> {
  return decide(ctx, publicId, 'bringing');
}

/** Throws a file away before it was brought in. */
export async function throwAwayFile(
  ctx: MemberContext,
  publicId: string,
  folder: string,
): Promise<Result<null, DecideProblem>> {
  const decided = await decide(ctx, publicId, 'thrown-away');
  if (decided.ok) await rm(handedFilePath(folder, publicId), { force: true });
  return decided;
}

async function decide(
  ctx: MemberContext,
  publicId: string,
  to: 'bringing' | 'thrown-away',
): Promise<Result<null, DecideProblem>> {
  const verdict = await attempt(ctx, 'files.import', { subject: null, about: { kind: 'import', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const [file] = await db.sql<[{ id: number; state: HandedFileState }?]>`
      select id, state from handed_files where public_id = ${publicId} for update`;
    if (!file) return refused({ code: 'gone' });
    if (!mayBringIn(file.state)) return refused({ code: 'not-now' });
    await db.sql`update handed_files set state = ${to}, lines = 0, problem = null where id = ${file.id}`;
    if (to === 'bringing') await askForWork(db, file.id);
    await writeAudit(db, {
      actorId: actor.id,
      action: to === 'bringing' ? 'import.brought-in' : 'import.thrown-away',
      subjectKind: 'import',
      subjectId: file.id,
      detail: { before: file.state, after: to },
    });
    return done(null);
  });
}
