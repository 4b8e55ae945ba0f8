import { expect, it } from 'vitest';
import { listExports } from '#app/features/advocates/export-log-queries.server';
import { logExport } from '#app/features/advocates/log-export.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('writes a file into the log and the audit, and says there when people without consent are in it', async () => {
  const actor = await aMember(db, { role: 'admin' });
  const entry = {
    kind: 'advocates',
    purpose: 'a letter',
    filter: { stage: 'any' },
    matched: 3,
    included: 2,
  } as const;
  const ctx = { db, actor, now: new Date() };
  await logExport(ctx, { ...entry, publicId: 'file00000001', excluded: { 'no-consent': 1 } });
  await logExport(ctx, { ...entry, publicId: 'file00000002', excluded: {}, withoutConsent: true });
  expect(
    (await listExports(db)).map(({ publicId, includedCount, excluded }) => [
      publicId,
      includedCount,
      excluded,
    ]),
  ).toEqual([
    ['file00000002', 2, {}],
    ['file00000001', 2, { 'no-consent': 1 }],
  ]);
  expect(
    await db.sql`select action, detail from audit_entries where subject_kind = 'export' order by id`,
  ).toMatchObject([
    { action: 'export.made', detail: { kind: 'advocates', included: 2, matched: 3 } },
    { action: 'export.made-without-consent' },
  ]);
});
