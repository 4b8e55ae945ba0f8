import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { claim } from '../../../../scripts/supervisor/claim.mjs';

vi.setConfig({ testTimeout: 60_000 });

const program = fileURLToPath(new URL('../../../support/supervisor/hold-claim.mjs', import.meta.url));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

async function contend(folder: string): Promise<{ process: ChildProcess; outcome: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, outcome: line.toString().trim() };
}

it('goes to exactly one of several processes that ask in the same moment', async () => {
  const folder = aFolder();
  const contenders = await Promise.all(Array.from({ length: 6 }, () => contend(folder)));
  const [holder, ...others] = contenders.sort((one, other) => one.outcome.localeCompare(other.outcome));
  expect(holder?.outcome).toBe('holds');
  expect(others.map(({ outcome }) => outcome)).toEqual(Array(5).fill(`refused by ${holder?.process.pid}`));
});

it('is free again when its holder releases it or is killed', async () => {
  const folder = aFolder();
  const first = await contend(folder);
  first.process.stdin?.end();
  await once(first.process, 'close');
  const second = await contend(folder);
  second.process.kill('SIGKILL');
  await once(second.process, 'close');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await contend(folder)).toMatchObject({ outcome: 'holds' });
  expect(readdirSync(folder)).toHaveLength(1);
});

it('does not take a living process for the dead one that had the same id', async () => {
  const folder = aFolder();
  mkdirSync(folder);
  writeFileSync(
    join(folder, `${process.pid}.an-earlier-birth.cafe.json`),
    JSON.stringify({ holds: true, note: {} }),
  );
  expect(await claim(folder, {})).toMatchObject({ ok: true });
});

it('lets those share who do not stand in each other’s way', async () => {
  const folder = aFolder();
  const differs = (own: string) => (theirs: { role: string }) => theirs.role === own;
  expect(await claim(folder, { role: 'web' }, differs('web'))).toMatchObject({ ok: true });
  expect(await claim(folder, { role: 'worker' }, differs('worker'))).toMatchObject({ ok: true });
  expect(await claim(folder, { role: 'web' }, differs('web'))).toMatchObject({
    ok: false,
    holder: { pid: process.pid },
  });
});
