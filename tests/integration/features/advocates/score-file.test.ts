import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadFactLine } from '#app/features/advocates/fact-line.server';
import { writeScoreFile } from '#app/features/advocates/score-file.server';
import { aCommunity } from '#tests/support/community';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

let folder: string;
const at = (name: string) => path.join(folder, name);
const linesOf = async (name: string) =>
  (await readFile(at(name), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { userId: string; score: number });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-scores-'));
  await aCommunity(db, { seed: 0.75 });
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeScoreFile', () => {
  it.each(['2026-06-02', '2025-11-01', '2024-05-01'])(
    'gives the same facts the same scores on %s, whether they lie in tables or in a file',
    async (asOf) => {
      await writeFile(at('events.jsonl'), await factsAsEvents());
      const fromTables = await writeScoreFile(db, { asOf, out: at('tables.jsonl') });
      const fromFile = await writeScoreFile(db, { asOf, events: at('events.jsonl'), out: at('file.jsonl') });
      expect(fromFile).toEqual(fromTables);
      expect(fromTables.scored).toBeGreaterThan(40);
      const [tables, file] = [await linesOf('tables.jsonl'), await linesOf('file.jsonl')];
      expect(new Map(file.map(({ userId, score }) => [userId, score]))).toEqual(
        new Map(tables.map(({ userId, score }) => [userId, score])),
      );
      const scores = tables.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    },
  );

  it('writes the score in points, to the thousandth', async () => {
    const event = { at: '2026-02-28T12:00:00Z', kind: 'question', userId: 7, postId: 'p' };
    await writeFile(at('one.jsonl'), JSON.stringify(event));
    await writeScoreFile(db, { asOf: '2026-03-01', events: at('one.jsonl'), out: at('one-score.jsonl') });
    // Taking part and regularity 1.948 each, lately here 4.869.
    expect(await readFile(at('one-score.jsonl'), 'utf8')).toBe('{"userId":7,"score":8.765}\n');
  });

  it('names the people of an import as the place that they came from does, and nobody else', async () => {
    const asOf = '2026-06-02';
    await writeScoreFile(db, { asOf, out: at('everybody.jsonl') });
    const [best] = await linesOf('everybody.jsonl');
    await db.sql`update members set import_source = 'old-place', import_ref = 'u1' where public_id = ${best?.userId ?? ''}`;
    await writeScoreFile(db, { asOf, source: 'old-place', out: at('imported.jsonl') });
    expect(await linesOf('imported.jsonl')).toEqual([{ userId: 'u1', score: best?.score }]);
  });

  it('refuses a file with a bad line and leaves nothing behind', async () => {
    await writeFile(
      at('bad.jsonl'),
      '{"at":"2026-01-01","kind":"answer","userId":"u","postId":"p"}\n{"at":3}\n',
    );
    const order = { asOf: '2026-03-01', events: at('bad.jsonl'), out: at('never.jsonl') };
    await expect(writeScoreFile(db, order)).rejects.toThrow(BadFactLine);
    await expect(writeScoreFile(db, order)).rejects.toThrow('bad.jsonl, line 2: at');
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

/** The community's own facts, told in the language of events files. */
async function factsAsEvents(): Promise<string> {
  const events = await db.sql<{ event: object }[]>`
    select jsonb_strip_nulls(jsonb_build_object('at', at, 'kind', kind, 'userId', m.public_id,
      'postId', item_kind || ':' || item_id, 'n', n, 'rating', rating, 'byId', by_id,
      'undoneAt', case when undone_at = '-infinity' then '0001-01-01T00:00:00Z' else undone_at end)) as event
    from advocate_facts f join members m on m.id = f.member_id`;
  return events.map(({ event }) => JSON.stringify(event)).join('\n');
}
