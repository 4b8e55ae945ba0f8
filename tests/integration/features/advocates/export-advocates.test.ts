import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAdvocates, type ExportOrder } from '#app/features/advocates/export-advocates.server';
import { setConsent } from '#app/features/privacy/set-consent.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-export-'));
afterAll(() => rm(folder, { recursive: true }));

const [marketer, admin] = [await aMember(db, { role: 'marketer' }), await aMember(db, { role: 'admin' })];
const everybody = { stage: null, consent: null };
const run = (actor: MemberActor, order: Partial<ExportOrder> = {}) =>
  exportAdvocates(
    { db, actor, now },
    { filter: everybody, purpose: 'Spring letters', overrideReason: null, ...order },
    { folder, origin: 'https://house.test' },
  );

async function scored(consent: boolean[] = [], traits: { verified?: boolean } = {}): Promise<MemberActor> {
  const actor = await aMember(db, traits);
  await db.sql`
    insert into advocate_scores (member_id, score, terms, formula_version, stage, as_of) values (${actor.id}, 1500, '{}', 1, 'helper', now())`;
  for (const granted of consent) await setConsent({ db, actor, now }, { purpose: 'contact', granted });
  return actor;
}

async function made(actor: MemberActor, order: Partial<ExportOrder> = {}) {
  const outcome = await run(actor, order);
  if (!outcome.ok) throw new Error('no file');
  const text = await readFile(outcome.value.file, 'utf8');
  return {
    ...outcome.value,
    rows: Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data,
  };
}

const logged = () => db.sql`
  select e.actor_id::int as "actorId", e.purpose, e.included_count as included, e.excluded, a.action
  from export_log e join audit_entries a on a.subject_kind = 'export' and a.subject_id = e.id order by e.id desc limit 1`;

let willing: MemberActor;
let silent: MemberActor;

beforeAll(async () => {
  willing = await scored([true]);
  silent = await scored();
  await scored([true, false]);
  await scored([true], { verified: false });
  const imported = await scored([true]);
  await db.sql`update members set email = null, email_verified_at = null where id = ${imported.id}`;
  const leaver = await scored([true]);
  await db.sql`update members set in_scoring = false where id = ${leaver.id}`;
});

describe('exportAdvocates', () => {
  it('holds only who said yes and confirmed the address; counts, rows and log are the same', async () => {
    const file = await made(marketer);
    expect(file.rows.map((row) => row['handle'])).toEqual([willing.handle]);
    expect(file.rows[0]).toMatchObject({ advocate_score: '1.500', consent_contact: 'yes' });
    const excluded = { 'no-consent': 2, 'unconfirmed-address': 1, 'no-address': 1 };
    expect(file).toMatchObject({ matched: 5, included: 1, excluded });
    expect(await logged()).toEqual([
      { actorId: marketer.id, purpose: 'Spring letters', included: 1, excluded, action: 'export.made' },
    ]);
    expect((await stat(file.file)).mode & 0o777).toBe(0o600);
  });

  it('makes cells inert that a spreadsheet would take for a formula', async () => {
    for (const name of ['=1+1', '+1', '-1', '@cmd']) {
      await db.sql`update members set display_name = ${name} where id = ${willing.id}`;
      expect((await made(marketer)).rows[0]?.['name']).toBe(`'${name}`);
    }
  });

  it('includes people without consent for an admin with a reason, and says so in the log', async () => {
    const file = await made(admin, { overrideReason: 'A recall of the product' });
    expect(file.rows.map((row) => row['consent_contact']).sort()).toEqual(['no', 'no', 'yes']);
    expect(file.rows.map((row) => row['handle'])).toContain(silent.handle);
    expect(file.included).toBe(3);
    expect(await logged()).toMatchObject([{ included: 3, action: 'export.made-without-consent' }]);
  });

  it('takes an empty reason for none', async () => {
    for (const actor of [marketer, admin]) {
      const file = await made(actor, { overrideReason: '' });
      expect(file.rows.map((row) => row['handle'])).toEqual([willing.handle]);
    }
  });

  it('refuses members and moderators, and a marketer’s override; nothing is logged', async () => {
    const [before] = await db.sql`select count(*) from export_log`;
    const teamOnly = { ok: false, problem: { code: 'refused', because: 'team-only' } };
    for (const role of ['member', 'moderator'] as const)
      expect(await run(await aMember(db, { role }))).toEqual(teamOnly);
    expect(await run(marketer, { overrideReason: 'I want to' })).toEqual(teamOnly);
    expect((await db.sql`select count(*) from export_log`)[0]).toEqual(before);
  });
});
