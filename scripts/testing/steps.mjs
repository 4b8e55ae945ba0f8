import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareCheckout } from '../supervisor/prepare.mjs';
import { root, runAsCheck, toolPath } from './command.mjs';
import { outcomeOfFindings } from './findings.mjs';
import { runPlaywright, runVitest } from './runners.mjs';

/** @typedef {import('./run-steps.mjs').Outcome} Outcome */
/** @typedef {import('./run-steps.mjs').Step} Step */

/**
 * Everything `npm test` looks at, a build before what reads it; what only reads goes side by side, so the longest of it
 * comes first. The checks themselves are
 * imported when their turn comes: nothing is installed yet when this file is loaded on a fresh clone.
 *
 * @type {readonly Step[]}
 */
export const steps = [
  { name: 'install', isStatic: true, run: () => prepare('unused') },
  { name: 'lint', isStatic: true, onlyReads: true, run: lint },
  { name: 'types', isStatic: true, onlyReads: true, run: checkTypes },
  { name: 'format', isStatic: true, onlyReads: true, run: checkFormat },
  { name: 'arrows', isStatic: true, onlyReads: true, run: checkArrows },
  { name: 'dead-code', isStatic: true, onlyReads: true, run: checkDeadCode },
  { name: 'structure', isStatic: true, onlyReads: true, run: checkOwnStructure },
  { name: 'migrations', isStatic: true, onlyReads: true, run: checkDatabaseSchema },
  { name: 'lockfile', isStatic: true, onlyReads: true, run: checkLockfile },
  { name: 'build', isStatic: true, run: () => prepare('built') },
  { name: 'bundle', isStatic: true, run: checkBundle },
  { name: 'unit', isStatic: false, run: () => runVitest('unit') },
  { name: 'integration', isStatic: false, run: () => runVitest('integration') },
  { name: 'e2e', isStatic: false, run: runPlaywright },
];

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 */
function runTool(packageName, args, command) {
  return runAsCheck(toolPath(packageName, command), args);
}

/**
 * What `npm start` does before it starts: packages installed and, for the tests of the built house, pages built.
 *
 * @param {'built' | 'unused'} pages
 * @returns {Promise<Outcome>}
 */
async function prepare(pages) {
  const log = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);
  await prepareCheckout(root, { pages }, { log, signal: new AbortController().signal });
  return { passed: 1, failed: 0 };
}

/** @returns {Promise<Outcome>} */
async function checkLockfile() {
  const lockfile = await import('../checks/lockfile.mjs');
  const lock = lockfile.readLockfile(root);
  return outcomeOfFindings({
    'optional packages': lockfile.findMissingOptional(lock),
    'download addresses': lockfile.findAddresses(lock),
    licences: lockfile.findForeignLicences(lock, lockfile.installedLicences(root)),
  });
}

/** What did not change since the last run is not looked at again. */
function checkTypes() {
  return runTool('typescript', ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'], 'tsc');
}

function checkFormat() {
  return runTool('prettier', ['--check', '--log-level', 'warn', '.']);
}

function checkDeadCode() {
  return runTool('knip', ['--config', 'scripts/checks/knip.jsonc']);
}

function lint() {
  return runTool('eslint', ['--config', 'scripts/checks/eslint.config.js', '--max-warnings', '0', '.']);
}

function checkArrows() {
  const folders = ['app', 'db', 'search', 'scripts'].filter((folder) => existsSync(path.join(root, folder)));
  const args = ['--config', 'scripts/checks/dependency-cruiser.config.cjs', '--output-type', 'err-long'];
  return runTool('dependency-cruiser', [...args, ...folders], 'depcruise');
}

/** @returns {Promise<Outcome>} */
async function checkOwnStructure() {
  const { checkStructure } = await import('../checks/structure.mjs');
  const { readSourceTree } = await import('../checks/source-tree.mjs');
  return outcomeOfFindings(await checkStructure(readSourceTree(root), root));
}

/** @returns {Promise<Outcome>} */
async function checkDatabaseSchema() {
  const { checkMigrationFolder, checkSchemaDrift } = await import('../checks/schema-drift.mjs');
  const [folder, drift] = [await checkMigrationFolder(), await checkSchemaDrift()];
  return {
    passed: folder.passed + drift.passed,
    failed: folder.failed + drift.failed,
    report: [folder.report, drift.report].filter(Boolean).join('\n'),
  };
}

/** @returns {Promise<Outcome>} */
async function checkBundle() {
  const { findHeavyRoutes, findServerCode } = await import('../checks/browser-bundle.mjs');
  const metafile = JSON.parse(await readFile(path.join(root, 'build', 'metafile.js.json'), 'utf8'));
  return outcomeOfFindings({
    'server code in the browser': findServerCode(metafile),
    'weight of the pages': findHeavyRoutes(metafile),
  });
}
