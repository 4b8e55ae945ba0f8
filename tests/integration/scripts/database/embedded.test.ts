import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEmbedded } from '../../../../scripts/database/embedded.mjs';
import { aDataFolder, isRunning, removeData } from '../../../support/supervisor/start';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const isRoot = process.getuid?.() === 0;

async function aDatabase(data = aDataFolder(), options: { throwAway?: boolean } = {}) {
  const lines: string[] = [];
  const database = await startEmbedded(data, { ...options, log: (line) => lines.push(line) });
  onTestFinished(() => database.stop());
  return { data, database, lines };
}

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(question);
  } finally {
    await sql.end();
  }
}

/** Starts the database in a process of its own that ends without stopping it. Answers the server's process id. */
function startAndLeave(data: string, options: { throwAway?: boolean } = {}): number {
  const module = fileURLToPath(new URL('../../../../scripts/database/embedded.mjs', import.meta.url));
  const code = `import { startEmbedded } from ${JSON.stringify(module)};
    console.log((await startEmbedded(${JSON.stringify(data)}, ${JSON.stringify(options)})).pid);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  const pid = Number(stdout);
  expect(isRunning(pid)).toBe(true);
  return pid;
}

const recordOf = (data: string) =>
  JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as Record<string, unknown>;

describe('the embedded database', () => {
  it('is durable, checksummed and sorts the same everywhere', async () => {
    const { database } = await aDatabase();
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'server_encoding',
      'listen_addresses',
    ];
    const rows = await ask<{ name: string; setting: string }>(
      database.appUrl,
      `select name, setting from pg_settings where name in (${names.map((name) => `'${name}'`).join()})`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
    });
    expect(
      await ask(
        database.appUrl,
        `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'vouch'`,
      ),
    ).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('has its extensions, an owner, and an app role that owns nothing and changes no table', async () => {
    const { database } = await aDatabase();
    expect(
      await ask(database.appUrl, `select extname from pg_extension where extname <> 'plpgsql' order by 1`),
    ).toEqual(['btree_gin', 'citext', 'pg_trgm', 'unaccent'].map((extname) => ({ extname })));
    await ask(database.ownerUrl, 'create table ledger (id int)');
    await expect(ask(database.appUrl, 'create table mine (id int)')).rejects.toThrowError(
      'permission denied',
    );
    await expect(ask(database.appUrl, 'alter table ledger disable trigger all')).rejects.toThrowError(
      'must be owner',
    );
    await expect(ask(database.appUrl, 'drop database vouch')).rejects.toThrowError('must be owner');
    await expect(ask(database.ownerUrl, 'create database another')).rejects.toThrowError('permission denied');
  });

  it('lets nobody in without the password, and never the superuser', async () => {
    const { database } = await aDatabase();
    const url = new URL(database.appUrl);
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrowError('password authentication failed');
    url.username = 'postgres';
    await expect(ask(url.href, 'select 1')).rejects.toThrowError('no pg_hba.conf entry');
  });

  it('keeps its data, port and passwords over a stop', async () => {
    const { data, database } = await aDatabase();
    await ask(database.ownerUrl, 'create table kept as select 42 as answer');
    await database.stop();
    expect(isRunning(database.pid)).toBe(false);
    const { database: again, lines } = await aDatabase(data);
    expect(again.ownerUrl).toBe(database.ownerUrl);
    expect(await ask(again.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(lines).toEqual([]);
  });

  it('gets new passwords when the record of the old ones was lost', async () => {
    const { data, database } = await aDatabase();
    await ask(database.ownerUrl, 'create table kept as select 42 as answer');
    await database.stop();
    rmSync(join(data, 'postgres.json'));
    const { database: again } = await aDatabase(data);
    expect(await ask(again.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    const old = Object.assign(new URL(database.ownerUrl), { port: new URL(again.ownerUrl).port });
    await expect(ask(old.href, 'select 1')).rejects.toThrowError('password authentication failed');
  });

  it('is made anew after an interrupted first start, and never in place of one that is gone', async () => {
    const { data, database } = await aDatabase();
    await database.stop();
    const cluster = join(data, 'postgres');
    renameSync(cluster, `${cluster}.new`);
    await expect(startEmbedded(data)).rejects.toThrowError(
      `The database of ${data} was in ${cluster} and is gone`,
    );
    writeFileSync(join(data, 'postgres.json'), JSON.stringify({ ...recordOf(data), built: false }));
    const { database: again, lines } = await aDatabase(data);
    expect(lines).toEqual(['Making the database.']);
    expect(await ask(again.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(`${cluster}.new`)).toBe(false);
  });

  it('stops a server that outlived its start', async () => {
    const data = aDataFolder();
    const orphan = startAndLeave(data);
    const { database, lines } = await aDatabase(data);
    expect(lines).toEqual(['PostgreSQL outlived the last start; stopping it.']);
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not mistake another process for its server because it has the old id', async () => {
    const { data, database } = await aDatabase();
    await database.stop();
    const { uid, gid } = statSync(join(data, 'postgres'));
    const other = spawn('sleep', ['600'], { uid, gid });
    onTestFinished(() => void other.kill());
    writeFileSync(join(data, 'postgres/postmaster.pid'), `${other.pid}\n${join(data, 'postgres')}\n`);
    const { database: again } = await aDatabase(data);
    expect(await ask(again.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(isRunning(other.pid)).toBe(true);
  });
});

describe('a throw-away database', () => {
  it('is deleted with its folder, also when the last one was left running', async () => {
    const data = join(aDataFolder(), 'trial');
    const orphan = startAndLeave(data, { throwAway: true });
    const { database } = await aDatabase(data, { throwAway: true });
    expect(isRunning(orphan)).toBe(false);
    await ask(database.ownerUrl, 'create database copy template vouch');
    expect(
      await ask(
        database.appUrl.replace(/vouch$/, 'copy'),
        `select 'Straße' ilike 'STRASS%' as loose, similarity('abc', 'abd') > 0 as trgm`,
      ),
    ).toEqual([{ loose: false, trgm: true }]);
    await database.stop();
    expect(existsSync(data)).toBe(false);
  });

  it('never takes a folder that holds something else', async () => {
    const { data, database } = await aDatabase();
    await database.stop();
    await expect(startEmbedded(data, { throwAway: true })).rejects.toThrowError('holds something else');
    const notes = aDataFolder();
    writeFileSync(join(notes, 'notes.txt'), 'mine');
    await expect(startEmbedded(notes, { throwAway: true })).rejects.toThrowError('holds something else');
    expect(readdirSync(notes)).toEqual(['notes.txt']);
  });
});

// An ordinary user has no other user to run the database as, and so nothing of this.
if (isRoot) {
  describe('as root', asRoot);
}

function asRoot(): void {
  /** Open to root alone, like everything under root's home. */
  function aPrivateFolder(): string {
    const data = mkdtempSync(join(tmpdir(), 'vouch-private-'));
    onTestFinished(() => removeData(data));
    return data;
  }

  it('keeps the cluster where its user can reach it when the data folder is private', async () => {
    const { data, database } = await aDatabase(aPrivateFolder());
    const place = String(recordOf(data)['place']);
    expect(isAbsolute(place)).toBe(true);
    expect(statSync(place).uid).not.toBe(0);
    await ask(database.ownerUrl, 'create table kept as select 42 as answer');
    await database.stop();
    const { database: again } = await aDatabase(data);
    expect(await ask(again.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('follows a data folder that moved, and keeps a copy away from the original', async () => {
    const { data, database } = await aDatabase(aPrivateFolder());
    await database.stop();
    const copy = aPrivateFolder();
    cpSync(data, copy, { recursive: true });
    await expect(startEmbedded(copy)).rejects.toThrowError(`${copy} is a copy`);
    rmSync(data, { recursive: true });
    const { database: moved } = await aDatabase(copy);
    expect(await ask(moved.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves the database of a deleted data folder alone and says where it is', async () => {
    const { data, database } = await aDatabase(aPrivateFolder());
    await database.stop();
    const place = String(recordOf(data)['place']);
    onTestFinished(() => rmSync(join(place, '..'), { recursive: true, force: true }));
    rmSync(join(data, 'postgres.json'));
    const { lines } = await aDatabase(data);
    expect(lines[0]).toBe(
      `An earlier database of ${data} is still in ${join(place, '..')}; delete it when nobody needs it.`,
    );
    expect(recordOf(data)['place']).not.toBe(place);
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true);
  });
}
