import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand, toolPath } from './command.mjs';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium for the browser tests: the one named by `CHROMIUM_PATH`, one on this machine, Playwright's own,
 * else Playwright's own freshly downloaded. Throws when there is none: tests that cannot run are not passed.
 *
 * @returns {Promise<string>}
 */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  const { code, output } = await runCommand(process.execPath, [
    toolPath('playwright'),
    'install',
    'chromium',
  ]);
  const installed = await findChromium();
  if (code === 0 && installed) return installed;
  throw new Error(`No Chromium found. Install one, or set CHROMIUM_PATH to it.\n${output}`);
}

/** @returns {Promise<string | null>} */
async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  return chromiumOnMachine() ?? (await playwrightsChromium());
}

function chromiumOnMachine() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...usualPlaces].find((place) => existsSync(place)) ?? null;
}

async function playwrightsChromium() {
  const { chromium } = await import('playwright');
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}
