import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { writeAuditFilter, type AuditFilter } from './audit-filter';
import { countAudit, detailInWords, readAudit } from './audit-queries.server';

export type ExportAuditProblem = { code: 'refused'; because: Refusal };

const columns = ['id', 'when', 'who', 'act', 'about_kind', 'about_id', 'about_whom', 'detail'];

/**
 * Makes a file of the entries that fit. Making it is an entry itself, with the filter and the count, written after
 * the rows were read, so the file holds what stood before it. Cells that a spreadsheet would take for a formula are
 * made inert. The file is readable by the house alone; the caller streams it out and removes it.
 */
export async function exportAudit(
  ctx: MemberContext,
  filter: AuditFilter,
  folder: string,
): Promise<Result<{ file: string; name: string; count: number }, ExportAuditProblem>> {
  const verdict = await attempt(ctx, 'audit.read', { subject: null, about: { kind: 'export', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const file = path.join(folder, `${newPublicId()}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    await db.sql`set transaction isolation level repeatable read`;
    const count = await countAudit(db, filter);
    await pipeline(
      Readable.from(rowsOf(db, filter)),
      stringify({ header: true, columns, escape_formulas: true, record_delimiter: 'windows' }),
      createWriteStream(file, { mode: 0o600 }),
    );
    const asked = Object.entries(writeAuditFilter(filter)).map(([name, value]) => [name, value ?? null]);
    await writeAudit(db, {
      actorId: actor.id,
      action: 'audit.exported',
      subjectKind: 'export',
      subjectId: null,
      detail: { count, ...(Object.fromEntries(asked) as Record<string, string | null>) },
    });
    return done({ file, name: `audit-log-${now.toISOString().slice(0, 10)}.csv`, count });
  });
}

async function* rowsOf(db: Db, filter: AuditFilter): AsyncGenerator<Array<string | number>> {
  for await (const lines of readAudit(db, filter)) {
    for (const line of lines) {
      yield [
        line.id,
        line.createdAt,
        line.actorHandle ?? '',
        line.action,
        line.subjectKind,
        line.subjectId ?? '',
        line.concernedHandle ?? '',
        detailInWords(line.detail),
      ];
    }
  }
}
