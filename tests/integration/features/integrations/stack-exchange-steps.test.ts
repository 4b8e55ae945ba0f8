import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-stack-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
const file = (name: string, rows: string[]) =>
  writeFile(path.join(folder, name), `<?xml version="1.0"?>\n<rows>\n${rows.join('\n')}\n</rows>`);

describe('a Stack Exchange dump', () => {
  it('is read row by row, whatever stands first, and counts votes once', async () => {
    await file('Users.xml', [
      '<row Id="-1" DisplayName="Community" CreationDate="2012-01-01T00:00:00.000" />',
      '<row Id="7" DisplayName="Ana Ruiz" CreationDate="2012-02-01T08:00:00.000" />',
      '<row Id="8" DisplayName="B" CreationDate="never" />',
    ]);
    await file('Posts.xml', [
      '<row Id="2" PostTypeId="2" ParentId="1" CreationDate="2012-03-02T08:00:00.000" Body="&lt;p&gt;By train.&lt;/p&gt;" OwnerUserId="7" />',
      '<row Id="1" PostTypeId="1" CreationDate="2012-03-01T08:00:00.000" Title="How?" Tags="&lt;trains&gt;&lt;maps&gt;" Body="&lt;p&gt;Which way?&lt;/p&gt;" />',
      '<row Id="3" PostTypeId="5" CreationDate="2012-03-01T08:00:00.000" Body="wiki" />',
    ]);
    await file(
      'Votes.xml',
      ['1" VoteTypeId="2', '2" VoteTypeId="2', '2" VoteTypeId="2', '2" VoteTypeId="1'].map(
        (vote, id) => `<row Id="${id}" PostId="${vote}" CreationDate="2012-03-04T00:00:00.000" />`,
      ),
    );
    await file('Badges.xml', []);
    const order = {
      path: folder,
      source: 'travel',
      kind: 'auto' as const,
      now: new Date('2026-03-01T00:00:00Z'),
    };
    const { files, ignored } = await importFolder(db, order);
    expect(
      files.flatMap(({ file: name, leftOut }) =>
        leftOut.map(({ line, reason }) => `${name}:${line} ${reason}`),
      ),
    ).toEqual(['Users.xml:5 CreationDate is not a time']);
    expect(ignored).toEqual(['Badges.xml']);
    await db.sql`delete from import_runs`;
    await importFolder(db, order);
    const posts = await db.sql`
      select t.title, t.vote_count as asked, r.body_source, r.vote_count as answered, m.display_name, t.accepted_reply_id = r.id as accepted
      from threads t join replies r on r.thread_id = t.id join members m on m.id = r.author_id`;
    expect(posts).toMatchObject([
      {
        title: 'How?',
        asked: 1,
        body_source: 'By train.',
        answered: 2,
        display_name: 'Ana Ruiz',
        accepted: true,
      },
    ]);
    expect(await db.sql`select slug from tags order by slug`).toMatchObject([
      { slug: 'maps' },
      { slug: 'trains' },
    ]);
  });
});
