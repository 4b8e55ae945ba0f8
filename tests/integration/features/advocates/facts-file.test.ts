import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFactsFile } from '#app/features/advocates/facts-file.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-facts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(content: string | Buffer) {
  const file = path.join(folder, 'facts');
  await writeFile(file, content);
  return db.transaction(async (tx) => {
    const { people, facts, unknownKinds } = await loadFactsFile(tx, file);
    const rows = await tx.sql`select * from file_facts order by at, item_id`;
    return { people, facts, unknownKinds, rows };
  });
}

const lines = [
  { at: '2026-01-01T00:00:00Z', kind: 'answer', userId: 'ann', postId: 4, threadId: 1 },
  { at: '2026-01-02T10:00:00.250Z', kind: 'up_answer', userId: 'ann', postId: 4, n: 3, byId: 'bob' },
  { at: '2026-01-03', kind: 'unhelpful', userId: 'cid', postId: 'r1' },
  {
    at: '2026-01-04',
    kind: 'review',
    userId: 'bob',
    postId: 'a\tb\\c\nd',
    rating: 2,
    undoneAt: '2026-01-05',
  },
];
const text = lines.map((line) => JSON.stringify(line)).join('\r\n');

describe('loadFactsFile', () => {
  it('numbers people, keeps every field and counts the kinds that no term knows', async () => {
    const { people, facts, unknownKinds, rows } = await load(text);
    expect({ people, facts }).toEqual({ people: ['ann', 'bob'], facts: 3 });
    expect([...unknownKinds]).toEqual([['unhelpful', 1]]);
    expect(rows).toMatchObject([
      { member_id: 0, kind: 'answer', item_id: '4', n: 1, by_id: null, undone_at: null },
      { member_id: 0, kind: 'up_answer', item_id: '4', n: 3, by_id: 1 },
      { member_id: 1, kind: 'review', item_id: 'a\tb\\c\nd', rating: 2, undone_at: '2026-01-05T00:00:00Z' },
    ]);
  });

  it('reads gzip whatever the file is called', async () => {
    expect(await load(gzipSync(text))).toEqual(await load(text));
  });

  it('takes an empty file for no facts', async () => {
    expect(await load('\n\n')).toMatchObject({ people: [], facts: 0, rows: [] });
  });

  it('refuses gzip that ends too early', async () => {
    await expect(load(gzipSync(text).subarray(0, 60))).rejects.toThrow('unexpected end of file');
  });

  it('refuses a file that is not there', async () => {
    const missing = path.join(folder, 'missing');
    await expect(db.transaction((tx) => loadFactsFile(tx, missing))).rejects.toThrow('ENOENT');
  });

  it('refuses what PostgreSQL refuses, and the connection goes on', async () => {
    const zero = { ...lines[0], postId: 'a\u0000b' };
    await expect(load(JSON.stringify(zero))).rejects.toThrow();
    expect((await load(text)).facts).toBe(3);
  });
});
