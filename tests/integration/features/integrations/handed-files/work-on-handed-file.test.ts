import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  bringInFile,
  throwAwayFile,
} from '#app/features/integrations/handed-files/decide-handed-file.server';
import { handInFile } from '#app/features/integrations/handed-files/hand-in-file.server';
import { maxFileBytes } from '#app/features/integrations/handed-files/handed-file';
import {
  getHandedFile,
  listOpenFiles,
} from '#app/features/integrations/handed-files/handed-file-queries.server';
import { handedFileTask } from '#app/features/integrations/handed-files/handed-file-work.server';
import { purgeHandedFiles } from '#app/features/integrations/handed-files/purge-handed-files.server';
import { workOnHandedFile } from '#app/features/integrations/handed-files/work-on-handed-file.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-handed-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
const now = new Date('2026-03-01T00:00:00Z');
const admin = await aMember(db, { role: 'admin' });
const ctx = { db, actor: admin, now };
await aProduct(db, { sku: 'K1', name: 'Kettle' });

const judgeMe = [
  'title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls',
  'Good,Holds its heat.,5,2024-05-06 10:00:00 UTC,Ann,ann@example.test,K1,,Thank you,',
  'Bad,Leaks.,1,2024-05-07 10:00:00 UTC,Bob,bob@example.test,K1,,,',
  'Lost,Nowhere.,1,2024-05-07 10:00:00 UTC,Cem,cem@example.test,K9,,,',
].join('\n');

async function hand(text: string, more: Partial<Parameters<typeof handInFile>[1]> = {}): Promise<string> {
  const file = new File([text], 'reviews.csv');
  const handed = await handInFile(ctx, { file, kind: 'reviews-csv', source: 'old shop', ...more }, folder);
  if (!handed.ok) throw new Error(handed.problem.code);
  return handed.value.publicId;
}

/** Does the work that is asked for in the queue, as the worker would. */
async function work(): Promise<number> {
  let settled = 0;
  for (const { fileId } of await queuedJobs(db, handedFileTask))
    await workOnHandedFile(db, Number(fileId), { folder, now, settle: async () => void (settled += 1) });
  return settled;
}

const reviews = () =>
  db.sql<Array<{ stars: number; proof: string }>>`select stars, proof from reviews order by stars`;

describe('a file that was handed in', () => {
  it('is looked through without a trace, brought in when that is said, once, and then gone', async () => {
    const publicId = await hand(judgeMe);
    await work();
    expect(await getHandedFile(db, publicId)).toMatchObject({
      state: 'looked',
      tool: 'judge-me',
      counts: { read: 3, stored: 2, 'left out': 1 },
      leftOut: [{ line: 4, reason: 'there is no product K9' }],
    });
    expect(await reviews()).toEqual([]);
    expect(await db.sql`select from import_runs`).toHaveLength(0);
    expect(await readdir(folder)).toEqual([`${publicId}.csv`]);

    const [first, second] = await Promise.all([bringInFile(ctx, publicId), bringInFile(ctx, publicId)]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await work()).toBeGreaterThan(0);
    expect(await getHandedFile(db, publicId)).toMatchObject({
      state: 'done',
      counts: { read: 3, stored: 2 },
    });
    expect(await reviews()).toMatchObject([
      { stars: 1, proof: 'imported' },
      { stars: 5, proof: 'imported' },
    ]);
    expect(await db.sql`select body_source from review_responses`).toMatchObject([
      { body_source: 'Thank you' },
    ]);
    expect(await readdir(folder)).toEqual([]);
    expect(await bringInFile(ctx, publicId)).toMatchObject({ ok: false, problem: { code: 'not-now' } });
    expect(await listOpenFiles(db)).toEqual([]);
  });

  it('says in a sentence what it cannot be, and can be thrown away', async () => {
    const trustpilot =
      'Review Id,Review Stars,Review Content,Review Created (UTC),Business Unit Id\na,5,x,2024-01-01,b';
    const publicId = await hand(trustpilot);
    await work();
    expect(await getHandedFile(db, publicId)).toMatchObject({
      state: 'failed',
      problem: 'Trustpilot does not say which product its reviews are about: name it.',
    });
    expect((await throwAwayFile(ctx, publicId, folder)).ok).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    expect(await throwAwayFile(ctx, publicId, folder)).toMatchObject({ problem: { code: 'not-now' } });
    const told = await hand(trustpilot, { product: 'K1', source: 'shop reviews' });
    await work();
    expect(await getHandedFile(db, told)).toMatchObject({
      state: 'looked',
      tool: 'trustpilot',
      counts: { stored: 1 },
    });
    await throwAwayFile(ctx, told, folder);
  });

  it('begins again where it was killed: looking through from the start, bringing in after what stands', async () => {
    const publicId = await hand(judgeMe.replace('K9', 'K1'), { source: 'killed' });
    await work();
    await work();
    expect(await getHandedFile(db, publicId)).toMatchObject({ state: 'looked', counts: { stored: 3 } });
    await bringInFile(ctx, publicId);
    const { id } = (await getHandedFile(db, publicId)) ?? { id: 0 };
    const dies = () => Promise.reject(new Error('killed'));
    await expect(workOnHandedFile(db, id, { folder, now, settle: dies })).rejects.toThrow('killed');
    expect(await getHandedFile(db, publicId)).toMatchObject({ state: 'failed' });
    await bringInFile(ctx, publicId);
    await work();
    expect(await getHandedFile(db, publicId)).toMatchObject({
      state: 'done',
      counts: { read: 3, stored: 3 },
    });
    expect(await db.sql`select from reviews where import_source = 'killed'`).toHaveLength(3);
  });

  it('is refused to everybody but admins, too large, missing, or about a product that is not there', async () => {
    const file = new File(['x'], 'x.csv');
    const marketer = { ...ctx, actor: await aMember(db, { role: 'marketer' }) };
    const order = { kind: 'reviews-csv', source: 'x' } as const;
    expect(await handInFile(marketer, { ...order, file }, folder)).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await handInFile(ctx, { ...order, file: null }, folder)).toMatchObject({
      problem: { code: 'missing' },
    });
    expect(await handInFile(ctx, { ...order, file, product: 'K404' }, folder)).toMatchObject({
      problem: { code: 'no-product' },
    });
    const large = new File([new Uint8Array(maxFileBytes + 1)], 'large.csv');
    expect(await handInFile(ctx, { ...order, file: large }, folder)).toMatchObject({
      problem: { code: 'too-large' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is thrown away after a week without a decision, because addresses may stand in it', async () => {
    const publicId = await hand(judgeMe, { source: 'forgotten' });
    await work();
    await purgeHandedFiles(db, folder);
    expect(await readdir(folder)).toHaveLength(1);
    await db.sql`update handed_files set created_at = now() - interval '8 days' where public_id = ${publicId}`;
    await purgeHandedFiles(db, folder);
    expect(await readdir(folder)).toEqual([]);
    expect(await getHandedFile(db, publicId)).toMatchObject({ state: 'thrown-away' });
  });
});
