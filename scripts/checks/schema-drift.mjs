import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runCommand, toolPath } from '../testing/command.mjs';

/** @typedef {import('../testing/run-steps.mjs').Outcome} Outcome */

/**
 * Asks drizzle-kit whether the schema says more than the migrations: generates into a copy and expects nothing
 * new. Without this, code and database drift apart until a start in production.
 *
 * @returns {Promise<Outcome>}
 */
export async function checkSchemaDrift() {
  const scratch = '.cache/schema-drift';
  const copy = path.join(root, scratch, 'migrations');
  const config = path.join(root, scratch, 'drizzle.config.ts');
  await rm(path.join(root, scratch), { recursive: true, force: true });
  await mkdir(path.join(root, scratch), { recursive: true });
  await cp(path.join(root, 'db/migrations'), copy, { recursive: true });
  await writeFile(
    config,
    `import config from '../../drizzle.config';\nexport default { ...config, out: './${scratch}/migrations' };\n`,
  );
  const before = await readdir(copy);
  const generated = await drizzleKit(['generate', '--config', path.relative(root, config)]);
  const added = (await readdir(copy)).filter((name) => !before.includes(name));
  if (generated.code === 0 && added.length === 0) return { passed: 1, failed: 0 };
  const advice = 'The schema has no migration; run: npx drizzle-kit generate --name verb_noun';
  return { passed: 0, failed: 1, report: `${advice}\n${generated.output}` };
}

/**
 * drizzle-kit's own look at the folder: snapshots that contradict each other after a merge.
 *
 * @returns {Promise<Outcome>}
 */
export async function checkMigrationFolder() {
  const { code, output } = await drizzleKit(['check']);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
}

/** It asks questions about renamed columns; nobody answers here, so it gets a minute and then counts as failed. @param {string[]} args */
function drizzleKit(args) {
  return runCommand(process.execPath, [toolPath('drizzle-kit'), ...args], { timeoutMs: 60_000 });
}
