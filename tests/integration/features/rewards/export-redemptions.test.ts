import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exportRedemptions } from '#app/features/rewards/export-redemptions.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-redemptions-'));

it('holds every redemption with inert cells, and neither code nor mail address', async () => {
  const reward = await aReward(db, { title: '=HYPERLINK("x")', delivery: 'codes', codes: ['SECRET-1'] });
  const member = await aSaver(db);
  const redemption = await aRedemption(db, { reward, member });
  const actor = await aMember(db, { role: 'marketer' });
  const made = await exportRedemptions({ db, actor, now: new Date() }, folder);
  if (!made.ok) throw new Error(made.problem.code);
  const text = await readFile(made.value, 'utf8');
  const [head, row, end] = text.split('\r\n');
  expect(head).toBe(
    'redemption,asked_at,member,reward,points,state,decided_by,decided_at,sent_at,good_until,note,shop_told,shop_problem',
  );
  expect(row).toContain(`${redemption},`);
  expect(row).toContain(`,${member.handle},"'=HYPERLINK(""x"")",100,sent,`);
  expect(end).toBe('');
  expect(text).not.toMatch(/SECRET|@/);
  const acts = await db.sql`select detail from audit_entries where action = 'redemptions.exported'`;
  expect(acts).toEqual([{ detail: { rows: 1 } }]);
});

it('is made for those alone who keep the catalogue', async () => {
  for (const role of ['member', 'moderator'] as const) {
    const actor = await aMember(db, { role });
    expect(await exportRedemptions({ db, actor, now: new Date() }, folder)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
  }
});
