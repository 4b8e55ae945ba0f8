import { expect, it } from 'vitest';
import {
  countImports,
  getImportRun,
  leftOutPageSize,
  listImportRuns,
  listLeftOutPage,
} from '#app/features/integrations/import-run-queries.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

async function aRun(file: string, leftOut: number): Promise<number> {
  const [run] = await db.sql<[{ id: number }]>`
    insert into import_runs (source, file, fingerprint, counts) values ('forum', ${file}, ${file}, '{"read": 500}') returning id`;
  await db.sql`
    insert into import_left_out (run_id, line, reason)
    select ${run.id}, n * 2, 'no author' from generate_series(1, ${leftOut}) n`;
  return run.id;
}

it('tells what became of each file, newest first, and which lines stand outside', async () => {
  const [older, newer] = [await aRun('posts.jsonl', leftOutPageSize + 5), await aRun('votes.jsonl', 0)];
  expect((await listImportRuns(db, null)).map((run) => [run.file, run.leftOut])).toEqual([
    ['votes.jsonl', 0],
    ['posts.jsonl', leftOutPageSize + 5],
  ]);
  expect(await getImportRun(db, newer)).toMatchObject({ counts: { read: 500 }, finishedAt: null });
  expect(await getImportRun(db, 0)).toBeNull();
  expect(await countImports(db)).toEqual({ files: 2, leftOut: leftOutPageSize + 5 });

  const first = await listLeftOutPage(db, older, 0);
  expect(first[0]).toEqual({ line: 2, reason: 'no author' });
  const rest = await listLeftOutPage(db, older, leftOutPageSize * 2);
  expect(rest.map(({ line }) => line)).toEqual([202, 204, 206, 208, 210]);
});
