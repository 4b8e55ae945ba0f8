import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { build, forgetBuild, isBuilt } from '../../../../scripts/supervisor/build.mjs';

/** Stands where the compiler stands: counts its runs, leaves maps behind, fails when a source says so. */
const compiler = `
  const fs = require('node:fs');
  if (fs.readFileSync('app/root.tsx', 'utf8').includes('syntax error')) { console.error('app/root.tsx:1: no'); process.exit(1); }
  fs.mkdirSync('build', { recursive: true });
  fs.mkdirSync('public/build/routes', { recursive: true });
  fs.writeFileSync('build/index.js', process.argv.slice(2).join(' ') + ' in ' + process.env.NODE_ENV);
  fs.writeFileSync('build/index.js.map', '');
  fs.writeFileSync('public/build/routes/home-' + process.pid + '.js', '');
  fs.writeFileSync('public/build/routes/home-' + process.pid + '.js.map', '');
`;

function aProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'vouch-build-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  mkdirSync(dirname(cli), { recursive: true });
  writeFileSync(cli, compiler);
  mkdirSync(join(root, 'app/routes'), { recursive: true });
  writeFileSync(join(root, 'app/root.tsx'), '');
  return root;
}

const context = { log: () => {}, signal: new AbortController().signal };

it('builds for production and keeps source maps away from the public', async () => {
  const root = aProject();
  await build(root, context);
  expect(readFileSync(join(root, 'build/index.js'), 'utf8')).toBe('build --sourcemap in production');
  expect(existsSync(join(root, 'build/index.js.map'))).toBe(true);
  expect(readdirSync(join(root, 'public/build/routes'))).toEqual([expect.stringMatching(/\.js$/)]);
});

it('builds into empty folders', async () => {
  const root = aProject();
  await build(root, context);
  await build(root, context);
  expect(readdirSync(join(root, 'public/build/routes'))).toHaveLength(1);
});

it('is out of date when a source was added, changed or removed, and only then', async () => {
  const root = aProject();
  const route = join(root, 'app/routes/home.tsx');
  expect(isBuilt(root)).toBe(false);
  for (const change of [
    () => writeFileSync(route, 'one'),
    () => writeFileSync(route, 'more'),
    () => rmSync(route),
  ]) {
    await build(root, context);
    expect(isBuilt(root)).toBe(true);
    change();
    expect(isBuilt(root)).toBe(false);
  }
});

it('is out of date after development has written to the same folders', async () => {
  const root = aProject();
  await build(root, context);
  forgetBuild(root);
  expect(isBuilt(root)).toBe(false);
});

it('shows what the compiler says when it fails, and leaves nothing that starts', async () => {
  const root = aProject();
  await build(root, context);
  writeFileSync(join(root, 'app/root.tsx'), 'syntax error');
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => printed.mockRestore());
  await expect(build(root, context)).rejects.toThrowError('The build failed; the compiler says above why.');
  expect(printed).toHaveBeenCalledWith('app/root.tsx:1: no');
  expect(isBuilt(root)).toBe(false);
  expect(existsSync(join(root, 'build/index.js'))).toBe(false);
});
