import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueProof } from '#app/features/proofs/issue-proof.server';
import { readSigningKey } from '#app/features/proofs/signing-key.server';
import { verifyProof } from '#app/features/proofs/verify-proof.server';
import { canonicalJson, type Json } from '#app/features/proofs/canonical-json';
import { withdrawUses } from '#app/features/testimonials/withdraw-uses.server';
import type { ProofKind } from '#app/features/proofs/proof-bundle';
import { visitor, type Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';
import { aTestimonial } from '#tests/support/testimonials';

/** Promise 18: a file that verifies without the server; any changed byte fails; a dump and a restore change nothing. */
const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-proof-'));
const issuer = { brand: 'Quern', origin: 'https://house.test', folder };
const now = new Date('2026-05-01T10:00:00Z');
const issue = (
  kind: ProofKind,
  publicId: string,
  { from = db, actor = visitor }: { from?: Db; actor?: Actor } = {},
) => issueProof({ db: from, actor, now }, { kind, publicId }, issuer);
const { publicText } = await readSigningKey(folder);

const author = await aMember(db, { displayName: 'Ada “Byron” 李' });
const review = await aReview(db, {
  authorId: author.id,
  stars: 2,
  bodySource: 'It broke.\nThey mended it — fast. 😀',
});
await db.sql`
  insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id)
  values (${author.id}, 'review.published', 1, 'review', ${String(review.id)}, 10, 'awarded', 'review', ${review.id})`;
const testimonial = await aTestimonial(db, {
  uses: ['this-site', 'print'],
  nameForm: 'initials',
  name: 'Ada Byron',
});
const saver = await aSaver(db, 300);
const redemption = await aRedemption(db, {
  reward: await aReward(db, { delivery: 'codes', goodDays: '30', codes: ['QUERN-7'] }),
  member: saver,
});
const files = {
  reward: Buffer.from((await issue('reward', redemption, { actor: saver })) ?? ''),
  review: Buffer.from((await issue('review', review.publicId)) ?? ''),
  testimonial: Buffer.from((await issue('testimonial', testimonial.publicId)) ?? ''),
};

describe('issueProof', () => {
  it('states the words, stars, level and ledger of a review', () => {
    const verified = verifyProof(files.review, publicText);
    if (!verified.ok) throw new Error(verified.fault);
    expect(verified.statement).toMatchObject({
      issuer: { name: 'Quern', origin: 'https://house.test' },
      issued_at: now.toISOString(),
      subject: { kind: 'review', address: `https://house.test/reviews/${review.publicId}` },
      claims: {
        ...{ stars: 2, first_stars: 2, proof: 'unconfirmed', incentive: 'none', relation: 'customer' },
        ...{ words: 'It broke.\nThey mended it — fast. 😀', author: 'Ada “Byron” 李', evidence_hash: null },
        ledger: [{ rule: 'review.published', rule_version: 1, points: 10, state: 'awarded' }],
      },
      key: { algorithm: 'Ed25519', address: 'https://house.test/proofs/key' },
    });
  });

  it('states what the brand gave for a review inside a campaign', async () => {
    const rewarded = await aReview(db);
    await db.sql`
      with campaign as (
        insert into review_campaigns (incentive, given, who, starts_at, ends_at, declared_by)
        values ('reward', 'Ten euros off', 'everybody', now(), now(), ${author.id}) returning id
      )
      insert into review_rewards (review_id, campaign_id) select ${rewarded.id}, id from campaign`;
    const claimsOf = async (publicId: string) => {
      const verified = verifyProof(Buffer.from((await issue('review', publicId)) ?? ''), publicText);
      if (!verified.ok) throw new Error(verified.fault);
      return verified.statement.claims;
    };
    expect(await claimsOf(rewarded.publicId)).toMatchObject({ given: 'Ten euros off' });
    expect(await claimsOf(review.publicId)).toMatchObject({ given: null });
  });

  it('states the words and every consent of a testimonial, and no more of a name than is shown', () => {
    const verified = verifyProof(files.testimonial, publicText);
    if (!verified.ok) throw new Error(verified.fault);
    expect(verified.statement.claims).toMatchObject({
      ...{ words: testimonial.words, name: 'A. B.', shortened: false },
      consents: [
        { use: 'print', granted: true, text_version: 1 },
        { use: 'this-site', granted: true, text_version: 1 },
      ],
    });
    expect(files.testimonial.toString()).not.toContain('Byron');
    expect(files.testimonial.toString()).not.toMatch(/\bstars\b/);
  });

  it('states what was redeemed with its entries, to its member and the team alone, and never the code', async () => {
    const verified = verifyProof(files.reward, publicText);
    if (!verified.ok) throw new Error(verified.fault);
    expect(verified.statement).toMatchObject({
      subject: { kind: 'reward', address: `https://house.test/rewards/redemptions/${redemption}` },
      claims: {
        ...{ reward: 'A bag of beans', cost: 100, state: 'sent', member: saver.displayName },
        code_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        ledger: [{ rule: 'reward.redeemed', points: -100, state: 'spent' }],
      },
    });
    expect(files.reward.toString()).not.toContain('QUERN-7');
    expect(await issue('reward', redemption)).toBeNull();
    expect(await issue('reward', redemption, { actor: await aSaver(db) })).toBeNull();
    expect(
      await issue('reward', redemption, { actor: { ...saver, id: 0, role: 'marketer' } }),
    ).not.toBeNull();
  });

  it('is made for nothing that is not shown now', async () => {
    const hidden = await aReview(db, { state: 'hidden', stateReason: 'spam' });
    expect(await issue('review', hidden.publicId)).toBeNull();
    const gone = await aTestimonial(db);
    await withdrawUses({ db, actor: visitor, now }, { key: gone.authorKey, uses: ['this-site'] });
    expect(await issue('testimonial', gone.publicId)).toBeNull();
    expect(await issue('testimonial', 'nothingishere')).toBeNull();
  });
});

describe('verifyProof', () => {
  it.each(['review', 'testimonial', 'reward'] as const)(
    'fails for every byte of a %s that is changed, cut or doubled',
    (kind) => {
      const whole = files[kind];
      expect(verifyProof(whole, publicText).ok).toBe(true);
      for (let at = 0; at < whole.length; at += 1) {
        const changed = Buffer.from(whole);
        changed[at] = (whole[at] as number) ^ (1 << (at % 8));
        expect(verifyProof(changed, publicText).ok, `byte ${at}`).toBe(false);
        expect(verifyProof(whole.subarray(0, at), publicText).ok, `cut at ${at}`).toBe(false);
      }
      for (const more of ['\n', ' ', '{}', '\0'])
        expect(verifyProof(Buffer.concat([whole, Buffer.from(more)]), publicText).ok).toBe(false);
    },
  );

  it('fails for two thousand generated changes, also those that would mean the same', () => {
    const whole = files.review;
    for (let round = 0; round < 2000; round += 1) {
      const changed = Buffer.from(whole);
      for (let times = 0; times <= round % 4; times += 1) changed[randomInt(whole.length)] = randomInt(256);
      if (changed.equals(whole)) continue;
      expect(verifyProof(changed, publicText).ok, `round ${round}`).toBe(false);
    }
    const value = JSON.parse(whole.toString()) as Record<string, Json>;
    const same = [
      JSON.stringify(value, null, 1),
      `\ufeff${whole.toString()}`,
      whole.toString().replace('😀', '\\ud83d\\ude00'),
    ];
    const signature = String(value['signature']);
    same.push(whole.toString().replace(signature, `${signature}==`));
    for (const text of same) expect(verifyProof(Buffer.from(text), publicText).ok).toBe(false);
  });

  it('fails for another key, also when the file brings it along', async () => {
    const other = await readSigningKey(await mkdtemp(path.join(tmpdir(), 'vouch-proof-')));
    expect(verifyProof(files.review, other.publicText)).toEqual({ ok: false, fault: 'other-key' });
    const forged = JSON.parse(files.review.toString()) as { key: Record<string, Json> };
    forged.key = { ...forged.key, public: other.publicText, id: other.id };
    expect(verifyProof(Buffer.from(canonicalJson(forged as never)), publicText).ok).toBe(false);
    expect(verifyProof(files.review, 'no key')).toEqual({ ok: false, fault: 'no-such-key' });
  });
});

describe('the key', () => {
  it('is made once however many begin at the same time, and opens to the house alone', async () => {
    const fresh = await mkdtemp(path.join(tmpdir(), 'vouch-proof-'));
    const keys = await Promise.all(Array.from({ length: 8 }, () => readSigningKey(fresh)));
    expect(new Set(keys.map(({ publicText: text }) => text)).size).toBe(1);
    expect((await stat(path.join(fresh, 'proof-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('lies outside the database: rows that were dumped and restored are proved by the same bytes', async () => {
    const restored = await testDatabase();
    for (const table of [
      'members',
      'products',
      'reviews',
      'testimonials',
      'testimonial_consents',
      'point_entries',
      'rewards',
      'redemptions',
    ])
      await copyRows(db, restored.db, table);
    expect(await issue('review', review.publicId, { from: restored.db })).toBe(files.review.toString());
    expect(await issue('testimonial', testimonial.publicId, { from: restored.db })).toBe(
      files.testimonial.toString(),
    );
    const rewarded = await issue('reward', redemption, { from: restored.db, actor: saver });
    expect(rewarded).toBe(files.reward.toString());
    expect(verifyProof(files.review, publicText).ok).toBe(true);
    const [row] = await restored.db
      .sql`select count(*)::int as n from pg_class c where c.relname like '%proof%key%'`;
    expect(row).toEqual({ n: 0 });
  });
});

describe('the command', () => {
  it('checks a file without a house, and says no to a changed one', async () => {
    const file = path.join(folder, 'a.proof.json');
    await writeFile(file, files.review);
    const keyFile = path.join(folder, 'key.json');
    await writeFile(keyFile, JSON.stringify({ public: publicText }));
    const run = (key: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/cli/main.ts', 'verify', file, '--key', key], {
        encoding: 'utf8',
      });
    const good = run(keyFile);
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(good.stdout).toContain('"stars": 2');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"stars":2', '"stars":5'));
    const bad = run(publicText);
    expect([bad.status, bad.stdout]).toEqual([1, '']);
    expect(bad.stderr).toContain('changed after it was signed');
  });
});

/** What a dump writes down and a restore reads: every row with its own keys, but for what the database works out itself. */
async function copyRows(from: Db, to: Db, table: string): Promise<void> {
  const columns = await from.sql<Array<{ name: string }>>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  const names = columns.map(({ name }) => name);
  const [row] = await from.sql<
    [{ rows: string }]
  >`select coalesce(json_agg(t), '[]')::text as rows from ${from.sql(table)} t`;
  await to.sql`
    insert into ${to.sql(table)} (${to.sql(names)}) overriding system value
    select ${to.sql(names)} from json_populate_recordset(null::${to.sql(table)}, ${row.rows}::text::json)`;
}
