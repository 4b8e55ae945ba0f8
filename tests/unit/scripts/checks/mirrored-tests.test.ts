import { describe, expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { findTestsWithoutTwin, findUntestedCommands } from '../../../../scripts/checks/mirrored-tests.mjs';

describe('findTestsWithoutTwin', () => {
  it('finds the subject of a test in app, db, search and scripts', () => {
    const tree = treeOf({
      'app/features/boards/thread.ts': '',
      'app/features/boards/post-reply.server.ts': '',
      'db/client.ts': '',
      'db/schema/index.ts': '',
      'scripts/checks/names.mjs': '',
      'tests/unit/features/boards/thread.test.ts': '',
      'tests/unit/features/boards/thread.titles.test.ts': '',
      'tests/integration/features/boards/post-reply.test.ts': '',
      'tests/integration/db/client.test.ts': '',
      'tests/integration/db/schema.test.ts': '',
      'tests/unit/scripts/checks/names.test.ts': '',
    });
    expect(findTestsWithoutTwin(tree)).toEqual([]);
  });

  it('names a test whose subject moved away', () => {
    const tree = treeOf({
      'tests/unit/features/boards/thread.test.ts': '',
      'app/features/threads/thread.ts': '',
    });
    expect(findTestsWithoutTwin(tree)).toEqual([
      {
        file: 'tests/unit/features/boards/thread.test.ts',
        message: expect.stringContaining('app/features/boards/thread') as string,
      },
    ]);
  });
});

describe('findUntestedCommands', () => {
  const command = {
    'app/features/boards/post-reply.server.ts':
      'export async function postReply(ctx: CommandContext, input: PostReply) { return ok(1); }',
  };

  it('names a command that no integration test of its room imports', () => {
    expect(findUntestedCommands(treeOf(command))).toEqual([
      {
        file: 'app/features/boards/post-reply.server.ts',
        message: expect.stringContaining('tests/integration/features/boards/post-reply.test.ts') as string,
      },
    ]);
  });

  it('accepts a test by another name that imports it', () => {
    const test = {
      'tests/integration/features/boards/thread.test.ts': "from '#app/features/boards/post-reply.server';",
    };
    expect(findUntestedCommands(treeOf({ ...command, ...test }))).toEqual([]);
  });

  it('asks nothing of queries', () => {
    const queries = {
      'app/features/boards/thread-queries.server.ts':
        'export async function getThread(db: Db) { return null; }',
    };
    expect(findUntestedCommands(treeOf(queries))).toEqual([]);
  });
});
