import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freePort } from '../../../scripts/database/free-port.mjs';
import { bornOf } from '../../../scripts/supervisor/process-identity.mjs';
import type { RunFacts } from '../../../scripts/supervisor/run-file.mjs';
import { waitUntil } from '../../../scripts/supervisor/waiting.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const supporting = (name: string) => join(root, 'tests/support/supervisor', name);
const tinyApp = supporting('tiny-app.mjs');
export const misconfiguredApp = supporting('misconfigured-app.mjs');

/** A data folder for one test that the database's user can reach; gone afterwards, cluster included. */
export function aDataFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'vouch-data-'));
  chmodSync(data, 0o711);
  onTestFinished(() => removeData(data));
  return data;
}

/** Deletes a data folder, and its cluster where that had to be put somewhere else. */
export function removeData(data: string): void {
  try {
    const { place } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as {
      place: string | null;
    };
    if (place !== null && isAbsolute(place)) rmSync(dirname(place), { recursive: true, force: true });
  } catch {
    // It never came to a cluster.
  }
  rmSync(data, { recursive: true, force: true });
}

type Environment = Record<string, string | undefined>;

export interface Running {
  readonly process: ChildProcess;
  /** Everything it has printed so far, on both outputs. */
  output(): string;
  /** Waits for a text in the output, and fails with the output when the process ends before. */
  prints(text: string): Promise<void>;
  ends(): Promise<number | NodeJS.Signals | null>;
  facts(): RunFacts;
}

export interface Started extends Running {
  /** Where its pages are, or will be. */
  readonly url: string;
}

export interface StartRequest {
  data: string;
  app?: string;
  args?: string[];
  env?: Environment;
}

/** Starts the supervisor as `npm start` does, with another app and nothing to install or build. */
export async function start({ data, app = tinyApp, args = [], env = {} }: StartRequest): Promise<Started> {
  const port = await freePort(null);
  const program = [supporting('start-with-app.mjs'), app, ...args];
  return {
    ...watch(program, { PORT: String(port), VOUCH_DATA: data, ...env }, data),
    url: `http://127.0.0.1:${port}`,
  };
}

/** Runs a command as `npm run vouch` does, with another program and nothing to install. */
export function command({
  data,
  args,
  env = {},
}: {
  data: string;
  args: string[];
  env?: Environment;
}): Running {
  const program = [supporting('run-with-entry.mjs'), supporting('tiny-command.mjs'), ...args];
  return watch(program, { VOUCH_DATA: data, ...env }, data);
}

function watch(program: string[], env: Environment, data: string): Running {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let ended = false;
  const ends = new Promise<number | NodeJS.Signals | null>((settle) => {
    child.on('close', (code, signal) => {
      ended = true;
      settle(code ?? signal);
    });
  });
  onTestFinished(async () => {
    if (ended || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await ends;
  });
  return {
    process: child,
    output: () => output,
    async prints(text) {
      await waitUntil(() => ended || output.includes(text), { forMs: 45_000 });
      if (!output.includes(text)) throw new Error(`"${text}" was not printed. The output:\n${output}`);
    },
    ends: () => ends,
    facts: () => JSON.parse(readFileSync(resolve(data, 'run.json'), 'utf8')) as RunFacts,
  };
}

export async function page(
  url: string,
): Promise<{ count: number; pid: number; role?: string; empty?: string }> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return (await response.json()) as { count: number; pid: number };
}

/** Asks again until the page answers: what a visitor does while something is being restarted. */
export async function pageOnceBack(url: string): ReturnType<typeof page> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await page(url);
    } catch (problem) {
      if (attempt === 200) throw problem;
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
}

export function isRunning(pid: number | null | undefined): boolean {
  return pid != null && bornOf(pid) !== null;
}
