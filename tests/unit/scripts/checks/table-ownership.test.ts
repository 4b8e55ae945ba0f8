import { describe, expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { findTrespassers } from '../../../../scripts/checks/table-ownership.mjs';

const schema = {
  'db/schema/boards.ts': "export const replyVotes = pgTable('reply_votes', {});",
  'db/schema/events.ts': "export const events = pgTable('events', {});",
  'db/schema/search.ts': "export const searchDocuments = pgTable('search_documents', {});",
};

function trespassers(files: Record<string, string>): string[] {
  return findTrespassers(treeOf({ ...schema, ...files }), []).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

describe('a room that writes its own tables', () => {
  it('is left alone', () => {
    expect(
      trespassers({
        'app/features/boards/vote.server.ts':
          "import { replyVotes } from '#db/schema/boards';\ntx.orm.insert(replyVotes).values({});\ntx.sql`delete from reply_votes`;",
        'db/events.ts': 'tx.sql`insert into events (kind) values (1)`;',
        'app/jobs/recover.server.ts': 'db.sql`delete from events`;',
        'search/indexing/write.ts': 'db.sql`update search_documents set title = 1`;',
      }),
    ).toEqual([]);
  });
});

describe('a room that writes the tables of another', () => {
  it.each([
    ["import { replyVotes as votes } from '#db/schema/boards';\ndb.orm.delete(votes);", 2],
    ["import { replyVotes } from '#db/schema/index';\ndb.orm.update(replyVotes).set({});", 2],
    ['db.sql`insert into reply_votes (id) values (1) on conflict do nothing`;', 1],
    ['db.sql<Row[]>`with x as (update only reply_votes as v set a = ${b}) select 1`;', 1],
    ['db.sql.unsafe("DELETE FROM reply_votes");', 1],
    [
      "import { replyVotes } from '#db/schema/boards';\ndb.orm.execute(sql`update ${replyVotes} set a = 1`);",
      2,
    ],
    ['db.sql`truncate reply_votes`;', 1],
    ['db.sql`copy reply_votes (id) from stdin`.writable();', 1],
  ])('is caught by %s', (text, line) => {
    expect(trespassers({ 'app/features/reviews/post-review.server.ts': text })).toEqual([
      expect.stringContaining(`post-review.server.ts:${line} writes reply_votes, which belongs to boards`),
    ]);
  });

  it('is caught in scripts as well', () => {
    expect(trespassers({ 'scripts/recount.ts': 'db.sql`delete from reply_votes`;' })).toHaveLength(1);
  });
});

describe('what only looks like a write', () => {
  it.each([
    'db.sql`insert into own (a) values (1) on conflict (a) do update set a = 2`;',
    'db.sql`select 1 from reply_votes for update of reply_votes`;',
    "const kept = new Map(); kept.delete(replyVotes); const text = 'Please update your profile';",
    'db.sql`copy (select * from reply_votes) to stdout`;',
  ])('is left alone: %s', (text) => {
    expect(trespassers({ 'app/features/reviews/post-review.server.ts': text })).toEqual([]);
  });
});

describe('exceptions', () => {
  const exception = {
    file: 'app/features/integrations/',
    tables: ['reply_votes'],
    reason: 'imports history',
  };
  const importer = { 'app/features/integrations/import.server.ts': 'db.sql`insert into reply_votes`;' };

  it('let in what they name', () => {
    expect(findTrespassers(treeOf({ ...schema, ...importer }), [exception])).toEqual([]);
  });

  it('may let in everything', () => {
    const everything = { ...exception, tables: 'all' as const };
    expect(findTrespassers(treeOf({ ...schema, ...importer }), [everything])).toEqual([]);
    expect(findTrespassers(treeOf(schema), [everything])).toHaveLength(1);
  });

  it('are reported when nothing needs them', () => {
    expect(findTrespassers(treeOf(schema), [exception])).toEqual([
      expect.objectContaining({ message: expect.stringContaining('nothing needs') as string }),
    ]);
  });
});
