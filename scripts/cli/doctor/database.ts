import { recountPoints } from '#app/features/reputation/recount-points.server';
import type { Db } from '#db/client';
import type { OpenHouse } from '../open-house';
import type { Finding } from './finding';

/** What each setting must be for a commit to survive a power cut, and for a broken page to be noticed. */
const durable = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'] as const;

/** The database: its version, whether it keeps what it promised, who the app is in it, and whether points add up. */
export async function databaseFindings({ db, separateRole }: OpenHouse): Promise<Finding[]> {
  return [
    await versionFinding(db),
    ...(await durabilityFindings(db)),
    roleFinding(separateRole),
    await pointsFinding(db),
  ];
}

async function versionFinding(db: Db): Promise<Finding> {
  const [row] = await db.sql<[{ version: string }]>`select current_setting('server_version') as version`;
  const level = Number.parseInt(row.version, 10) >= 15 ? 'ok' : 'warn';
  return {
    level,
    subject: 'PostgreSQL',
    says: level === 'ok' ? row.version : `${row.version} is old; Vouch is tried with 15 and newer`,
  };
}

async function durabilityFindings(db: Db): Promise<Finding[]> {
  const rows = await db.sql<Array<{ name: string; setting: string }>>`
    select name, setting from pg_settings where name = any(${[...durable]}::text[]) order by name`;
  return rows.map(({ name, setting }) => {
    if (setting !== 'off') return { level: 'ok', subject: name, says: setting };
    if (name === 'data_checksums')
      return { level: 'warn', subject: name, says: 'off; broken pages go unnoticed (pg_checksums --enable)' };
    return {
      level: 'fail',
      subject: name,
      says: 'off; a power cut can lose or break what was saved; set it to on',
    };
  });
}

function roleFinding(separateRole: boolean): Finding {
  if (separateRole) return { level: 'ok', subject: 'Role', says: 'the app does not own its tables' };
  const says = 'the app owns its tables, so only triggers guard the ledger; let the owner create roles';
  return { level: 'warn', subject: 'Role', says };
}

async function pointsFinding(db: Db): Promise<Finding> {
  const report = await recountPoints(db, { dryRun: true });
  const wrong =
    report.wrongBalances +
    report.wrongDays +
    report.wrongRules +
    report.wrongPairs +
    report.unsettledSubjects;
  if (wrong === 0)
    return { level: 'ok', subject: 'Points', says: `${report.entries} entries, every sum is right` };
  // Facts that are settled by a job may be a moment ahead of it.
  return {
    level: 'warn',
    subject: 'Points',
    says: `${wrong} sums or posts differ; run: npm run vouch -- recount`,
  };
}
