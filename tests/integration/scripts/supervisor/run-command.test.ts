import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aDataFolder, command, isRunning, start } from '../../../support/supervisor/start';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const told = (output: string) => JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, string>;

describe('a command', () => {
  it('has the embedded database for as long as it takes, as the role that owns nothing', async () => {
    const data = aDataFolder();
    const doctor = command({ data, args: ['doctor', '3'] });
    expect(await doctor.ends()).toBe(3);
    expect(told(doctor.output())).toMatchObject({ name: 'doctor', user: 'vouch_app', data, embedded: '1' });
    expect(told(doctor.output())['owner']).toContain('vouch_owner');
    expect(readdirSync(join(data, 'postgres'))).not.toContain('postmaster.pid');
    expect(readdirSync(join(data, 'lock'))).toEqual([]);
  });

  it('uses the database of a running start and leaves it running', async () => {
    const data = aDataFolder();
    const vouch = await start({ data });
    await vouch.prints('Vouch is running');
    const { postgresPid, databaseOwnerUrl } = vouch.facts();
    const score = command({ data, args: ['score'] });
    expect(await score.ends()).toBe(0);
    expect(told(score.output())).toMatchObject({ user: 'vouch_app', owner: databaseOwnerUrl });
    expect(isRunning(postgresPid)).toBe(true);
  });

  it('says which command stands in its way', async () => {
    const data = aDataFolder();
    const first = command({ data, args: ['wait'] });
    await first.prints('vouch_app');
    for (const second of [command({ data, args: ['score'] }), await start({ data })]) {
      expect(await second.ends()).toBe(1);
      expect(second.output()).toMatch(
        /^"npm run vouch -- wait" is using .+ \(process \d+\); wait until it is done[^\n]+\n$/,
      );
    }
  });

  it('stopped by a signal stops the database too', async () => {
    const data = aDataFolder();
    const waiting = command({ data, args: ['wait'] });
    await waiting.prints('vouch_app');
    waiting.process.kill('SIGINT');
    expect(await waiting.ends()).toBe(130);
    expect(readdirSync(join(data, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('needs no database to explain itself', async () => {
    const data = aDataFolder();
    const help = command({ data, args: ['score', '--help'] });
    expect(await help.ends()).toBe(0);
    expect(told(help.output())).toEqual({ name: 'score', data });
    expect(existsSync(join(data, 'postgres'))).toBe(false);
  });
});
