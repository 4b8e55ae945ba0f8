import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { occasionTermsDraft } from '#app/features/occasions/occasion-terms-draft.server';
import { setOccasionTerms } from '#app/features/occasions/set-occasion-terms.server';
import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { setIdeaBudget } from '#app/features/settings/set-idea-budget.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { MemberActor } from '#app/policy/actor';
import { createDatabase } from '#db/client';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { inspectDemo, removeDemo } from '../../../../scripts/demo/remove-demo';
import { seedDemo } from '../../../../scripts/demo/seed-demo';

const { db, ownerUrl } = await testDatabase();
const data = await mkdtemp(path.join(tmpdir(), 'vouch-demo-'));
const uploads = path.join(data, 'uploads');
const now = new Date();
afterAll(async () => {
  await closeRenderer();
  await rm(data, { recursive: true, force: true });
});

async function rowsByTable(): Promise<Record<string, number>> {
  const tables = await db.sql<Array<{ name: string }>>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.sql<[{ count: number }]>`select count(*) from ${db.sql(name)}`;
    if (row.count > 0) counted[name] = row.count;
  }
  return counted;
}

/** What somebody does who tries the demo: as its admin they set milestones and votes, a birthday comes, the daily look runs. */
async function liveInDemo(): Promise<void> {
  const [row] = await db.sql<[{ id: number; publicId: string; handle: string; joinedAt: string }]>`
    select id, public_id as "publicId", handle, joined_at as "joinedAt" from members where is_demo and role = 'admin' limit 1`;
  const actor: MemberActor = {
    ...{ ...row, kind: 'member', role: 'admin', displayName: row.handle },
    ...{ emailVerified: true, audiences: [] },
  };
  const noon = new Date(`${now.toISOString().slice(0, 10)}T12:00:00Z`);
  const terms = { replies: '1, 5', repliesPoints: '10', birthdays: 'yes', birthdayGift: 'A free coffee' };
  await setOccasionTerms({ db, actor, now }, occasionTermsDraft.parse(terms));
  await setIdeaBudget({ db, actor, now }, { votes: 3 });
  await db.sql`
    insert into birthdays (member_id, month, day, entered_on)
    select id, extract(month from ${noon.toISOString()}::timestamptz), extract(day from ${noon.toISOString()}::timestamptz), '2020-01-01'
    from members where is_demo and role = 'member' and state = 'active' limit 3`;
  await settleOccasions(db, noon);
  const [kept] = await db.sql<[{ milestones: number; greeted: number }]>`
    select (select count(*) from milestones) as milestones,
      (select count(*) from occasion_choices where not_greeted_before is not null) as greeted`;
  expect(kept.milestones).toBeGreaterThan(0);
  expect(kept.greeted).toBe(3);
}

describe('the demo brand', () => {
  it(
    'comes whole, with points that a recount agrees with, and goes without a row or a file left',
    { timeout: 120_000 },
    async () => {
      const before = await rowsByTable();
      const accounts = await seedDemo(db, { uploads, now });
      expect(accounts?.map(({ role }) => role)).toEqual(['customer', 'moderator', 'marketer', 'admin']);
      expect(await recountPoints(db, { dryRun: true })).toMatchObject({
        wrongBalances: 0,
        wrongDays: 0,
        wrongRules: 0,
        wrongPairs: 0,
        unsettledSubjects: 0,
      });
      const patterns = await db.sql`
        select json_agg(m.handle order by m.handle) as handles from award_holds h join members m on m.id = h.member_id group by h.pattern_id`;
      expect(patterns, 'what the search for rings holds').toEqual([
        { handles: ['fenna-d', 'lorcan-d', 'sander-p'] },
      ]);
      const [future] = await db.sql<[{ count: number }]>`
      select (select count(*) from votes where created_at > now()) + (select count(*) from replies where occurred_at > now()) as count`;
      expect(future.count).toBe(0);
      expect(await seedDemo(db, { uploads, now }), 'a second load').toBeNull();

      await liveInDemo();
      expect(await inspectDemo(db)).toMatchObject({ members: 84, othersWords: 0 });
      const owner = createDatabase({ url: ownerUrl, max: 1 });
      await removeDemo(owner, { uploads, data });
      await owner.close();
      expect(await rowsByTable()).toEqual(before);
      const left = existsSync(uploads) ? await readdir(uploads, { recursive: true }) : [];
      expect(left.filter((name) => name.endsWith('.webp'))).toEqual([]);
      await expect(db.sql`delete from audit_entries`, 'the triggers are on again').rejects.toThrow();
    },
  );

  it('is not loaded where somebody lives', async () => {
    await aMember(db);
    expect(await seedDemo(db, { uploads, now })).toBeNull();
  });
});
