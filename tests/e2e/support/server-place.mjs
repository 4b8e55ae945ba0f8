import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/database/free-port.mjs';

/**
 * Where this run's server listens and keeps its data. Chosen once, by the process that loads the configuration
 * first, and handed down in the environment: Playwright loads it again in every worker.
 */
export async function chooseServerPlace() {
  process.env['E2E_PORT'] ??= String(await freePort(null));
  process.env['E2E_DATA'] ??= mkdtempSync(path.join(tmpdir(), 'vouch-e2e-'));
  return serverPlace();
}

/** The place chosen by the process above this one. */
export function serverPlace() {
  const { E2E_PORT: port, E2E_DATA: data } = process.env;
  if (!port || !data) throw new Error('E2E_PORT and E2E_DATA are not set; run: npm test -- --only e2e');
  return { port: Number(port), data, baseURL: `http://127.0.0.1:${port}` };
}
