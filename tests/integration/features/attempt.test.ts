import { describe, expect, it } from 'vitest';
import { attempt } from '#app/features/attempt.server';
import { exportAudit } from '#app/features/moderation/export-audit.server';
import { readAuditFilter } from '#app/features/moderation/audit-filter';
import { listAudit } from '#app/features/moderation/audit-queries.server';
import { setTargets } from '#app/features/moderation/set-targets.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { db } = await testDatabase();
const now = new Date();

const refusals = (by: { id: number }) =>
  db.sql`
    select action, subject_kind as kind, subject_id as about, detail from audit_entries
    where actor_id = ${by.id} and starts_with(action, 'refused.') order by id`;

describe('an attempt at a privileged act', () => {
  it('leaves an entry with who, what, about whom and why when it is refused, and none when it is not', async () => {
    const [moderator, admin, other] = [
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'admin' }),
      await aMember(db),
    ];
    const about = { kind: 'member', id: other.id };
    const demote = (actor: typeof admin) =>
      attempt({ db, actor }, 'member.change-role', { subject: { id: other.id }, about });
    expect((await demote(admin)).ok).toBe(true);
    expect((await demote(moderator)).ok).toBe(false);
    expect(await refusals(admin)).toEqual([]);
    expect(await refusals(moderator)).toEqual([
      {
        ...{ action: 'refused.member.change-role', kind: 'member', about: other.id },
        detail: { refused: true, because: 'team-only' },
      },
    ]);
  });

  it('is noted of a command, in the transaction that then does nothing', async () => {
    const moderator = await aMember(db, { role: 'moderator' });
    const set = await setTargets({ db, actor: moderator, now }, { flagged: 3 });
    expect(set).toMatchObject({ problem: { code: 'refused' } });
    expect(await refusals(moderator)).toMatchObject([{ action: 'refused.queue.set-targets' }]);
  });

  it('is asked of the house without a word in the log', async () => {
    await attempt({ db, actor: system }, 'member.change-role', {
      subject: { id: 1 },
      about: { kind: 'member', id: 1 },
    });
    expect(
      await db.sql`select 1 from audit_entries where actor_id is null and starts_with(action, 'refused.')`,
    ).toEqual([]);
  });

  it('is found in the log and in its file by "refused"', async () => {
    const [member, admin] = [await aMember(db), await aMember(db, { role: 'admin' })];
    await attempt({ db, actor: member }, 'rule.write', { subject: null, about: { kind: 'rule', id: null } });
    const filter = readAuditFilter(new URLSearchParams({ action: 'refused', who: member.handle }));
    expect(await listAudit(db, filter, null)).toMatchObject([{ action: 'refused.rule.write' }]);
    const folder = mkdtempSync(path.join(tmpdir(), 'vouch-audit-'));
    const made = await exportAudit({ db, actor: admin, now }, filter, folder);
    if (!made.ok) throw new Error('no file');
    expect(readFileSync(made.value.file, 'utf8').split('\r\n')[1]).toContain(
      'refused.rule.write,rule,,,"because: team-only, refused: true"',
    );
  });
});
