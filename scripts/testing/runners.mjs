import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findOrInstallChromium } from './chromium.mjs';
import { root, runCommand, toolPath } from './command.mjs';
import { countPlaywright, countVitest } from './report-counts.mjs';

/** @typedef {import('./run-steps.mjs').Outcome} Outcome */

const results = path.join(root, 'tests', 'results');

/**
 * @param {'unit' | 'integration'} project
 * @returns {Promise<Outcome>}
 */
export async function runVitest(project) {
  const file = await freshReport(`${project}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runCommand(process.execPath, [toolPath('vitest'), ...args, ...reporters]);
  return judge({ code, output, counted: countVitest(await readReport(file, output)) });
}

/** @returns {Promise<Outcome>} */
export async function runPlaywright() {
  const executablePath = await findOrInstallChromium();
  const file = await freshReport('e2e.json');
  const args = [toolPath('@playwright/test', 'playwright'), 'test', '--config', 'tests/playwright.config.ts'];
  const { code, output } = await runCommand(process.execPath, args, {
    env: { CHROMIUM_PATH: executablePath, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return judge({ code, output, counted: countPlaywright(await readReport(file, output)) });
}

/**
 * The runner's exit code has the last word: a crash after the last test, or an unhandled rejection, leaves
 * every count green.
 *
 * @param {{ code: number, output: string, counted: Outcome }} run
 * @returns {Outcome}
 */
function judge({ code, output, counted }) {
  if (code === 0 && counted.failed === 0) return counted;
  const report = [output.trim(), counted.report].filter(Boolean).join('\n');
  return { ...counted, failed: Math.max(counted.failed, 1), report };
}

/** @param {string} name */
async function freshReport(name) {
  const file = path.join(results, name);
  await mkdir(results, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @param {string} output what the runner printed, shown when it left no report
 */
async function readReport(file, output) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Error(`The runner left no report.\n${output}`);
  }
}
