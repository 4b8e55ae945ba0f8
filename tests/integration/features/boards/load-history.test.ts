import { expect, it } from 'vitest';
import { loadHistory } from '#app/features/boards/load-history.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('tells a long history page by page, each wording against the one before it', async () => {
  await db.sql`
    insert into revisions (subject_kind, subject_id, title, body_source)
    select 'thread', 7, 'Title', 'wording ' || n from generate_series(1, 24) n`;
  const now = { title: 'Title', bodySource: 'wording 25' };
  const told: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 3; page += 1) {
    const history = await loadHistory(db, { kind: 'thread', id: 7 }, { now, after });
    for (const { body } of history.versions)
      told.push(body.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join(''));
    const last = history.versions.at(-1);
    expect(last?.isFirst).toBe(page === 2);
    if (page < 2) expect(last?.body.some(({ kind }) => kind === 'removed')).toBe(true);
    after = history.older;
  }
  expect(after).toBeNull();
  expect(told).toEqual(Array.from({ length: 25 }, (_, index) => `wording ${25 - index}`));
});
