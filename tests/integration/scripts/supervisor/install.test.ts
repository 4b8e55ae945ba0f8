import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { install, isInstalled } from '../../../../scripts/supervisor/install.mjs';

vi.setConfig({ testTimeout: 60_000 });

/** A project whose only dependency lies beside it, so that npm needs no network. */
function aProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'vouch-install-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'tiny'));
  writeFileSync(join(root, 'tiny/package.json'), JSON.stringify({ name: 'tiny', version: '1.0.0' }));
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ name: 'project', version: '1.0.0', devDependencies: { tiny: 'file:tiny' } }),
  );
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({
      name: 'project',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': { name: 'project', version: '1.0.0', devDependencies: { tiny: 'file:tiny' } },
        'node_modules/tiny': { resolved: 'tiny', link: true },
        tiny: { version: '1.0.0', dev: true },
      },
    }),
  );
  return root;
}

const context = { log: () => {}, signal: new AbortController().signal };

it('installs everything, development packages included', async () => {
  const root = aProject();
  expect(isInstalled(root)).toBe(false);
  await install(root, context);
  expect(isInstalled(root)).toBe(true);
  expect(existsSync(join(root, 'node_modules/tiny/package.json'))).toBe(true);
});

it('takes what the operator installed by hand for installed', async () => {
  const root = aProject();
  await install(root, context);
  rmSync(join(root, 'node_modules/.vouch-installed'));
  expect(isInstalled(root)).toBe(true);
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(isInstalled(root)).toBe(false);
});

it('notices that the lockfile asks for something else', async () => {
  const root = aProject();
  await install(root, context);
  const lockfile = join(root, 'package-lock.json');
  const changed = readFileSync(lockfile, 'utf8').replace(
    '"tiny":{"version":"1.0.0"',
    '"tiny":{"version":"1.1.0"',
  );
  writeFileSync(lockfile, changed);
  expect(isInstalled(root)).toBe(false);
});

it('says in one line when npm cannot', async () => {
  const root = aProject();
  writeFileSync(join(root, 'package.json'), '{ "name": ');
  await expect(install(root, context)).rejects.toThrowError(
    'The packages could not be installed; npm says above why.',
  );
});
