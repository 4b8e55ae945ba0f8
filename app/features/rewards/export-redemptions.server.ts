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

const columns = [
  ...['redemption', 'asked_at', 'member', 'reward', 'points', 'state', 'decided_by', 'decided_at', 'sent_at'],
  ...['good_until', 'note', 'shop_told', 'shop_problem'],
];

/**
 * Makes a file of all redemptions, oldest first, in bounded memory; the caller streams it out and removes it. No mail
 * address and no code is in it: they were lent and given for the redemption alone. Cells that a spreadsheet would take for
 * a formula are made inert.
 */
export async function exportRedemptions(
  ctx: MemberContext,
  folder: string,
): Promise<Result<string, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'reward.keep', { subject: null, about: { kind: 'export', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const file = path.join(folder, `${newPublicId()}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inTransaction(ctx, async ({ db, actor }) => {
    await db.sql`set transaction isolation level repeatable read`;
    const [{ count }] = await db.sql<[{ count: number }]>`select count(*)::int as count from redemptions`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'redemptions.exported', subjectKind: 'export', subjectId: null },
      detail: { rows: count },
    });
    await pipeline(
      Readable.from(lines(db)),
      stringify({ header: true, columns, escape_formulas: true, record_delimiter: 'windows' }),
      createWriteStream(file, { mode: 0o600 }),
    );
    return done(file);
  });
}

async function* lines(db: Db): AsyncGenerator<unknown[]> {
  const query = db.sql<Array<Record<string, unknown>>>`
    select x.public_id as redemption, x.created_at as asked_at, m.handle as member, x.title as reward, x.cost as points, x.state,
           d.handle as decided_by, x.decided_at, x.sent_at, x.ends_at as good_until, x.note, x.tries as shop_told, x.problem as shop_problem
    from redemptions x join members m on m.id = x.member_id left join members d on d.id = x.decided_by
    order by x.created_at, x.id`;
  for await (const rows of query.cursor(500))
    for (const row of rows) yield columns.map((name) => row[name] ?? '');
}
