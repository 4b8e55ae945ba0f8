import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { waitUntil } from '../../../../scripts/supervisor/waiting.mjs';
import {
  aDataFolder,
  isRunning,
  misconfiguredApp,
  page,
  pageOnceBack,
  start,
} from '../../../support/supervisor/start';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

describe('a start', () => {
  it('makes the database, serves, prints what the app says and the address last', async () => {
    const data = aDataFolder();
    const vouch = await start({ data, args: ['--empty', '--web'] });
    await vouch.prints(`Vouch is running at ${vouch.url}`);

    expect(await page(vouch.url)).toMatchObject({ count: 1, role: 'web', empty: '1' });
    expect(vouch.output().trim().split('\n')).toEqual([
      'Making the database.',
      'admin@example.test  secret-of-this-start',
      `Vouch is running at ${vouch.url}`,
    ]);
    expect(vouch.facts()).toMatchObject({
      address: vouch.url,
      embedded: true,
      supervisor: { pid: vouch.process.pid },
    });
    for (const file of ['run.json', 'postgres.json'])
      expect(statSync(join(data, file)).mode & 0o777).toBe(0o600);
  });

  it('is refused on a data folder that is in use, with the address of the other', async () => {
    const data = aDataFolder();
    const first = await start({ data });
    await first.prints('Vouch is running');
    const second = await start({ data });

    expect(await second.ends()).toBe(1);
    expect(second.output()).toBe(
      `Vouch is already running on ${data}: ${first.url} (process ${first.process.pid}).\n`,
    );
    expect(await page(first.url)).toMatchObject({ count: 1 });
  });

  it('names the variable that is wrong in one line and touches nothing', async () => {
    const data = aDataFolder();
    const vouch = await start({ data, env: { PORT: 'http' } });
    expect(await vouch.ends()).toBe(1);
    expect(vouch.output()).toBe('PORT is "http": set it to a whole number from 1 to 65535.\n');
    expect(readdirSync(data)).toEqual([]);
  });

  it('ends with the line of an app that refuses its configuration, without trying again', async () => {
    const vouch = await start({ data: aDataFolder(), app: misconfiguredApp });
    expect(await vouch.ends()).toBe(1);
    expect(vouch.output()).toBe('Making the database.\nAPP_URL must be https when HOST is public.\n');
  });
});

describe('a stop', () => {
  it('lets the app drain while the database still answers, and leaves no process and no lock', async () => {
    const data = aDataFolder();
    const vouch = await start({ data });
    await vouch.prints('Vouch is running');
    const { app, postgresPid } = vouch.facts();
    vouch.process.kill('SIGTERM');

    expect(await vouch.ends()).toBe(0);
    expect(vouch.output()).toMatch(/Stopping\.\nThe tiny app has drained\.\n$/);
    expect([app?.pid, postgresPid].filter(isRunning)).toEqual([]);
    expect(readdirSync(join(data, 'lock'))).toEqual([]);
    expect(readdirSync(data)).not.toContain('run.json');
    expect(readdirSync(join(data, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('takes the two signals that npm makes of one Ctrl-C for one', async () => {
    const vouch = await start({ data: aDataFolder() });
    await vouch.prints('Vouch is running');
    vouch.process.kill('SIGINT');
    vouch.process.kill('SIGINT');
    expect(await vouch.ends()).toBe(0);
    expect(vouch.output()).toMatch(/The tiny app has drained\.\n$/);
  });
});

describe('after a kill -9', () => {
  it('of the supervisor, the next start clears up and finds the data', async () => {
    const data = aDataFolder();
    const killed = await start({ data });
    await killed.prints('Vouch is running');
    expect(await page(killed.url)).toMatchObject({ count: 1 });
    const { app, postgresPid } = killed.facts();
    killed.process.kill('SIGKILL');
    await waitUntil(() => killed.process.signalCode !== null, { forMs: 5_000 });
    expect([app?.pid, postgresPid].filter(isRunning)).toHaveLength(2);

    const next = await start({ data, env: { PORT: new URL(killed.url).port } });
    await next.prints('Vouch is running');
    expect([app?.pid, postgresPid].filter(isRunning)).toEqual([]);
    // The page before the kill, the note of the orphan as it drained, this page.
    expect(await page(killed.url)).toMatchObject({ count: 3 });
  });

  it('of everything, the next start recovers what was committed', async () => {
    const data = aDataFolder();
    const killed = await start({ data });
    await killed.prints('Vouch is running');
    await page(killed.url);
    const { app, postgresPid } = killed.facts();
    killed.process.kill('SIGKILL');
    if (app) process.kill(app.pid, 'SIGKILL');
    if (postgresPid !== null) process.kill(postgresPid, 'SIGKILL');
    await waitUntil(() => killed.process.signalCode !== null, { forMs: 5_000 });

    const next = await start({ data });
    await next.prints('Vouch is running');
    expect(await page(next.url)).toMatchObject({ count: 2 });
  });

  it('of PostgreSQL, the server comes back and the app lives on', async () => {
    const data = aDataFolder();
    const vouch = await start({ data });
    await vouch.prints('Vouch is running');
    const before = await page(vouch.url);
    const { postgresPid } = vouch.facts();
    process.kill(postgresPid ?? 0, 'SIGKILL');

    await vouch.prints('PostgreSQL is back');
    const after = await pageOnceBack(vouch.url);
    expect(after).toEqual({ ...before, count: 2 });
    expect(vouch.facts().postgresPid).not.toBe(postgresPid);
  });

  it('of the app, the app comes back and says its secrets once', async () => {
    const vouch = await start({ data: aDataFolder() });
    await vouch.prints('Vouch is running');
    const before = await page(vouch.url);
    await expect(fetch(`${vouch.url}/die`)).rejects.toThrow();

    await vouch.prints('The app ended with code 7; starting it again.');
    const after = await pageOnceBack(vouch.url);
    expect(after.count).toBe(before.count + 1);
    expect(after.pid).not.toBe(before.pid);
    expect(vouch.output().match(/secret-of-this-start/g)).toHaveLength(1);
  });
});
