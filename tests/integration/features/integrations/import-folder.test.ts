import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, type FileStep } from '#app/features/integrations/import-file.server';
import { importFolder } from '#app/features/integrations/import-folder.server';
import type { VoteRow } from '#app/features/integrations/import-rows';
import { voteShape } from '#app/features/integrations/jsonl-shapes.server';
import { readJsonl } from '#app/features/integrations/read-jsonl.server';
import { upsertPeople } from '#app/features/integrations/store-people.server';
import { storeVotes } from '#app/features/integrations/store-votes.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-import-'));
const now = new Date('2026-03-01T00:00:00Z');
const day = (number: number) => `2020-01-0${number}T10:00:00Z`;
const write = (name: string, rows: unknown[]) =>
  writeFile(
    path.join(folder, name),
    rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
  );

beforeAll(async () => {
  await write('users.jsonl', [
    { id: 'u1', createdAt: day(1) },
    { id: 'u2', createdAt: day(1) },
  ]);
  await write('threads.jsonl', [
    { id: 1, userId: 'u1', title: 'How?', createdAt: day(1), tags: ['Tools'], closedAt: null },
    'no json',
  ]);
  await write('posts.jsonl', [
    { id: 1, threadId: 1, kind: 'question', userId: 'u1', createdAt: day(1), body: 'How does it *work*?' },
    {
      id: 2,
      threadId: 1,
      kind: 'answer',
      userId: 'u2',
      createdAt: day(2),
      body: 'Well. <script>alert(1)</script>',
      accepted: true,
      likes: 0,
    },
    { id: 3, threadId: 1, kind: 'answer', userId: null, createdAt: day(3), body: '' },
    { id: 4, threadId: 99, kind: 'answer', userId: 'u2', createdAt: day(3), body: 'lost' },
    {
      id: 5,
      threadId: 1,
      kind: 'answer',
      userId: 'u2',
      createdAt: '2999-01-01T00:00:00Z',
      body: 'from the future',
    },
  ]);
  await write('votes.jsonl', [
    { postId: 2, type: 'up', day: '2020-01-04', n: 3 },
    { postId: 2, type: 'accept', day: '2020-01-05', n: 1 },
    { postId: 1, type: 'down', day: '2020-01-04', n: 1 },
  ]);
  await write('products.jsonl', [{ id: 'p1', asin: 'A1', title: 'Kettle', category: 'Kitchen' }]);
  await write('reviews.jsonl', [
    {
      id: 'r1',
      productId: 'p1',
      userId: 'u1',
      rating: 2,
      title: 'Meh',
      body: 'First.',
      helpfulUp: 2,
      createdAt: day(1),
    },
    {
      id: 'r2',
      productId: 'p1',
      userId: 'u1',
      rating: 5,
      title: 'Yes',
      body: 'Second.',
      helpfulUp: 0,
      createdAt: day(3),
    },
    { id: 'r3', productId: 'p1', userId: 'u2', rating: 6, title: 'Too good', body: '', createdAt: day(3) },
  ]);
});
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});

const order = { path: folder, source: 'old-place', kind: 'auto' as const, now };

describe('importFolder', () => {
  it('brings people, words, votes and reviews with their dates, and names each line it left out', async () => {
    const { files } = await importFolder(db, order);
    const leftOut = files.flatMap(({ file, leftOut: lines }) =>
      lines.map(({ line, reason }) => `${file}:${line} ${reason}`),
    );
    expect(leftOut).toEqual([
      'threads.jsonl:2 is not JSON',
      'posts.jsonl:4 there is no thread 99',
      'posts.jsonl:5 createdAt: lies in the future',
      'reviews.jsonl:3 rating: is not from 1 to 5',
    ]);
    const threads =
      await db.sql`select reply_count, vote_count, accepted_reply_id is not null as solved, body_html from threads`;
    expect(threads).toMatchObject([
      { reply_count: 2, vote_count: 0, solved: true, body_html: expect.stringContaining('<em>work</em>') },
    ]);
    const replies =
      await db.sql`select position, vote_count, body_html, occurred_at from replies order by position`;
    expect(replies).toMatchObject([
      { position: 1, vote_count: 3, occurred_at: '2020-01-02T10:00:00Z' },
      { position: 2 },
    ]);
    expect(replies[0]?.['body_html']).not.toContain('<script');
    const reviews = await db.sql`select stars, helpful_count, proof, occurred_at, edited_at from reviews`;
    expect(reviews).toMatchObject([
      { stars: 5, helpful_count: 2, proof: 'imported', occurred_at: day(1), edited_at: day(3) },
    ]);
    expect(await db.sql`select stars, title from review_history`).toMatchObject([{ stars: 2, title: 'Meh' }]);
    const members = await db.sql`select distinct state, email, password_hash from members`;
    expect(members).toMatchObject([{ state: 'imported', email: null, password_hash: null }]);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      wrongBalances: 0,
      wrongDays: 0,
      wrongRules: 0,
      wrongPairs: 0,
      unsettledSubjects: 0,
    });
    expect(await db.sql`select occurred_at from acceptances`).toMatchObject([
      { occurred_at: '2020-01-05T00:00:00Z' },
    ]);
    expect(
      await db.sql`select (select count(*) from events) + (select count(*) from notifications) as told`,
    ).toMatchObject([{ told: 0 }]);
  });

  it('changes nothing when it is repeated, whether the files are known or look new', async () => {
    const state = () => db.sql`
      select (select count(*) from members) as members, (select count(*) from replies) as replies, (select sum(count) from imported_votes) as votes,
             (select count(*) from review_history) as history, (select sum(points) from point_entries) as points, (select count(*) from badge_grants) as badges`;
    const before = await state();
    const again = await importFolder(db, order);
    expect(again.files.every(({ knownBefore }) => knownBefore)).toBe(true);
    await db.sql`delete from import_runs`;
    const { entries, badges } = await importFolder(db, order);
    expect({ entries, badges }).toEqual({ entries: 0, badges: 0 });
    expect(await state()).toEqual(before);
  });
});

describe('importFile', () => {
  it('goes on after the last whole batch when it was cut off', async () => {
    await write(
      'more-votes.jsonl',
      [1, 2, 3, 4, 5].map((n) => ({ postId: 2, type: 'up', day: `2021-01-0${n}`, n: 1 })),
    );
    const step = {
      file: 'more-votes.jsonl',
      path: path.join(folder, 'more-votes.jsonl'),
      batch: 2,
      read: (file: string) => readJsonl(file, voteShape),
    };
    let batches = 0;
    const cutOff = importFile(db, 'old-place', {
      ...step,
      store: async (tx, rows) => {
        batches += 1;
        const stored = await storeVotes(tx, { source: 'old-place' }, rows);
        if (batches === 2) throw new Error('the power went');
        return stored;
      },
    });
    await expect(cutOff).rejects.toThrow('the power went');
    const lines: number[] = [];
    const report = await importFile(db, 'old-place', {
      ...step,
      store: (tx, rows) => {
        lines.push(...rows.map(({ line }) => line));
        return storeVotes(tx, { source: 'old-place' }, rows);
      },
    });
    expect(lines).toEqual([3, 4, 5]);
    expect(report.counts).toMatchObject({ read: 5, stored: 5 });
  });

  it('takes in a line that was left out once it fits, and counts it once', async () => {
    const file = path.join(folder, 'early-votes.jsonl');
    await write('early-votes.jsonl', [
      { postId: 2, type: 'up', day: '2022-01-01', n: 1 },
      { postId: 3, type: 'sideways', day: '2022-01-01', n: 2 },
      { postId: 77, type: 'up', day: '2022-01-01', n: 4 },
    ]);
    const tried: number[][] = [];
    const importVotes = (read: FileStep<VoteRow>['read']) =>
      importFile(db, 'old-place', {
        file: 'early-votes.jsonl',
        path: file,
        read,
        store: (tx, rows) => {
          tried.push(rows.map(({ line }) => line));
          return storeVotes(tx, { source: 'old-place' }, rows);
        },
      });

    const first = await importVotes((place) => readJsonl(place, voteShape));
    expect(first.leftOut.map(({ line }) => line)).toEqual([2, 3]);

    const learntVote = voteShape.or(
      z.object({ type: z.literal('sideways') }).transform((): VoteRow => ({
        postRef: '3',
        type: 'up',
        day: '2022-01-01',
        count: 2,
      })),
    );
    const second = await importVotes((place) => readJsonl(place, learntVote));
    expect(tried).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(second).toMatchObject({ knownBefore: true, recovered: 1, leftOut: [{ line: 3 }] });
    expect(second.counts).toMatchObject({ read: 3, 'left out': 1, 'votes told': 3 });
  });
});

describe('upsertPeople', () => {
  it('gives people of the same handle one each', async () => {
    const people = ['\u5f20\u4e09', '\u674e\u56db', '\u738b\u4e94'].map((ref) => ({
      ref,
      name: ref,
      joinedAt: day(1),
    }));
    await upsertPeople(db, 'far-away', people.slice(0, 2));
    await upsertPeople(db, 'far-away', people);
    const handles = await db.sql<Array<{ handle: string }>>`
      select handle from members where import_source = 'far-away' order by id`;
    expect(new Set(handles.map(({ handle }) => handle)).size).toBe(3);
  });
});
