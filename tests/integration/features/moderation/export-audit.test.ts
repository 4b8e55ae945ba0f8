import { readFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readAuditFilter } from '#app/features/moderation/audit-filter';
import { listAudit } from '#app/features/moderation/audit-queries.server';
import { exportAudit } from '#app/features/moderation/export-audit.server';
import { writeAudit } from '#db/audit';
import { aReply } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-audit-'));
const filter = (query: string) => readAuditFilter(new URLSearchParams(query));
const [admin, moderator, author, other] = [
  await aMember(db, { role: 'admin' }),
  await aMember(db, { role: 'moderator' }),
  await aMember(db),
  await aMember(db),
];
const reply = await aReply(db, { authorId: author.id });
const about = { subjectKind: 'reply', subjectId: reply.id };
await writeAudit(db, {
  actorId: moderator.id,
  action: 'decision.hide',
  ...about,
  detail: { reason: 'spam' },
});
await writeAudit(db, {
  actorId: admin.id,
  action: 'member.role-changed',
  subjectKind: 'member',
  subjectId: other.id,
  detail: { from: 'member', to: '=HYPERLINK("x")' },
});
const acts = async (query: string) => (await listAudit(db, filter(query), null)).map((line) => line.action);

it('finds by who acted, whose words or account it was about, what and when', async () => {
  expect(await acts(`who=${moderator.handle}`)).toEqual(['decision.hide']);
  expect(await acts(`whom=${author.handle}`)).toEqual(['decision.hide']);
  expect(await acts(`whom=${other.handle}`)).toEqual(['member.role-changed']);
  expect(await acts('action=decision')).toEqual(['decision.hide']);
  expect(await acts('who=nobody-here')).toEqual([]);
  expect(await acts('to=2020-01-01')).toEqual([]);
  expect(await acts('from=2020-01-01')).toEqual(['member.role-changed', 'decision.hide']);
});

it('makes a file of what fits, inert in a spreadsheet, and writes an entry about itself', async () => {
  const made = await exportAudit({ db, actor: admin, now }, filter('from=2020-01-01'), folder);
  if (!made.ok) throw new Error(made.problem.code);
  const text = await readFile(made.value.file, 'utf8');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  expect(rows.map((row) => [row['act'], row['who'], row['about_whom']])).toEqual([
    ['member.role-changed', admin.handle, other.handle],
    ['decision.hide', moderator.handle, author.handle],
  ]);
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t-]/);
  const [entry] = await db.sql`select detail from audit_entries where action = 'audit.exported'`;
  expect(entry?.['detail']).toEqual({
    count: 2,
    from: '2020-01-01',
    who: null,
    whom: null,
    action: null,
    to: null,
  });
});

it('is for admins alone', async () => {
  expect(await exportAudit({ db, actor: moderator, now }, filter(''), folder)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'team-only' },
  });
});
